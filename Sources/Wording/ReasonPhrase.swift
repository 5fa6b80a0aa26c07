package import Records

/// Why a page could not be read, and what to do about it.
package enum ReasonPhrase: Phrase {
  case reason(UnreadableReason)
  case remedy(UnreadableReason)

  package static var allCases: [ReasonPhrase] {
    UnreadableReason.allCases.flatMap { [.reason($0), .remedy($0)] }
  }

  package var vietnamese: String {
    switch self {
    case .reason(let reason): Self.vietnameseReason(reason)
    case .remedy(let reason): Self.vietnameseRemedy(reason)
    }
  }

  package var english: String {
    switch self {
    case .reason(let reason): Self.englishReason(reason)
    case .remedy(let reason): Self.englishRemedy(reason)
    }
  }

  private static func vietnameseReason(_ reason: UnreadableReason) -> String {
    switch reason {
    case .emptyFile: "tệp rỗng"
    case .notAScan: "không phải tệp ảnh hay PDF"
    case .damaged: "tệp hỏng hoặc bị cắt cụt"
    case .encrypted: "tệp PDF có mật khẩu"
    case .tooManyPixels: "ảnh quá lớn"
    case .readerDied: "trình đọc hai lần dừng đột ngột ở trang này"
    case .outOfTime: "quá thời gian cho phép"
    case .outOfMemory: "cần nhiều bộ nhớ hơn mức cho phép"
    case .vanished: "tệp không còn ở chỗ cũ"
    case .changed: "tệp đã thay đổi sau khi đăng ký"
    case .overwritten: "tệp bị bản quét khác ghi đè trước khi đọc"
    case .noAccess: "không có quyền mở tệp"
    case .noWords: "có nét mực nhưng không thấy chữ"
    }
  }

  private static func vietnameseRemedy(_ reason: UnreadableReason) -> String {
    switch reason {
    case .emptyFile, .damaged: "Quét lại hoặc lấy lại bản gốc từ bản sao lưu, rồi chạy lại."
    case .notAScan: "Kiểm tra xem tệp có bị đổi đuôi không; nếu không phải bản quét thì chuyển ra khỏi thư mục."
    case .encrypted: "Bỏ mật khẩu của tệp PDF, rồi chạy lại."
    case .tooManyPixels: "Quét lại ở 300 dpi, hoặc tăng --max-megapixels."
    case .readerDied: "Quét lại trang này; nếu vẫn vậy, hãy gửi tệp cho người phụ trách kỹ thuật."
    case .outOfTime: "Chạy lại với --retry-unreadable và --deadline lớn hơn."
    case .outOfMemory: "Quét lại ở 300 dpi, hoặc chạy lại với --retry-unreadable --readers 1."
    case .vanished: "Đưa tệp về chỗ cũ, rồi chạy lại."
    case .changed: "Chạy lại để đăng ký bản mới; nếu không ai sửa tệp, hãy lấy lại bản gốc từ bản sao lưu."
    case .overwritten:
      "Quét lại giấy tờ cũ với tên tệp khác, rồi chạy lại; nếu bản quét cũ không cần nữa, dùng “sohoa remove”."
    case .noAccess: "Cấp quyền đọc tệp (chmod u+r), rồi chạy lại."
    case .noWords: "Xem trang bằng mắt: có thể là ảnh, bản vẽ hoặc chữ viết tay; nếu là chữ in mờ thì quét lại."
    }
  }

  private static func englishReason(_ reason: UnreadableReason) -> String {
    switch reason {
    case .emptyFile: "the file is empty"
    case .notAScan: "neither a picture nor a PDF"
    case .damaged: "damaged or cut short"
    case .encrypted: "the PDF asks for a password"
    case .tooManyPixels: "the picture is too large"
    case .readerDied: "readers stopped twice at this page"
    case .outOfTime: "took longer than allowed"
    case .outOfMemory: "needs more memory than allowed"
    case .vanished: "the file is no longer there"
    case .changed: "the file changed after it was registered"
    case .overwritten: "another scan took the place of the file before it was read"
    case .noAccess: "the file may not be opened"
    case .noWords: "there is ink, but no words were found"
    }
  }

  private static func englishRemedy(_ reason: UnreadableReason) -> String {
    switch reason {
    case .emptyFile, .damaged: "Scan it again or restore the original from a backup, then run again."
    case .notAScan: "See whether the file was renamed; if it is no scan, move it out of the folder."
    case .encrypted: "Remove the password from the PDF, then run again."
    case .tooManyPixels: "Scan it again at 300 dpi, or raise --max-megapixels."
    case .readerDied: "Scan the page again; if that does not help, send the file to your technical contact."
    case .outOfTime: "Run again with --retry-unreadable and a longer --deadline."
    case .outOfMemory: "Scan it again at 300 dpi, or run again with --retry-unreadable --readers 1."
    case .vanished: "Put the file back, then run again."
    case .changed: "Run again to register the new file; if nobody changed it, restore it from a backup."
    case .overwritten:
      "Scan the earlier paper again under another name, then run again; if it is not wanted, use “sohoa remove”."
    case .noAccess: "Allow reading it (chmod u+r), then run again."
    case .noWords:
      "Look at the page: it may be a photograph, a drawing or handwriting; if it is faint print, scan it again."
    }
  }
}
