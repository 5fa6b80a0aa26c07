/// What stands in copies of documents that leave the archive.
package enum CopyPhrase: Phrase, CaseIterable {
  /// `{page}`, `{reason}`.
  case missingPage
  /// Why the office's program did not sign a file.
  case notSigned, signingChangedTheFile
  /// Help for options.
  case pdfa, compress, mark, signWith

  package var vietnamese: String {
    switch self {
    case .missingPage: "Trang {page} của văn bản không có trong bản sao này.\nLý do: {reason}."
    case .notSigned: "chương trình ký số báo lỗi hoặc không chạy được"
    case .signingChangedTheFile: "chương trình ký số không trả lại đúng tệp đã đưa, có thêm chữ ký"
    case .pdfa: "Chuẩn PDF/A: 2u, hoặc 1b cho nơi chỉ nhận chuẩn cũ."
    case .compress: "Nén trang màu: tách chữ, màu mực và nền giấy; nét chữ giữ nguyên."
    case .signWith: "Đưa từng tệp cho chương trình ký số này ký, rồi lấy lại tệp đã ký."
    case .mark: "In dòng này ở chân mỗi trang, ví dụ “SAO TỪ BẢN SỐ HÓA”."
    }
  }

  package var english: String {
    switch self {
    case .missingPage: "Page {page} of the document is not in this copy.\nReason: {reason}."
    case .notSigned: "the signing program failed or did not start"
    case .signingChangedTheFile: "the signing program did not give back the same file with a signature added"
    case .pdfa: "PDF/A: 2u, or 1b for those who take the old standard only."
    case .compress: "Make colour pages small: print, ink and paper apart; print stays as it is."
    case .signWith: "Hand each file to this signing program, and take the signed file back."
    case .mark: "Print this line at the foot of each page, such as “COPY OF A DIGITISED RECORD”."
    }
  }
}
