package import Records

/// What a mended fault had done to a page.
package enum MendedFaultPhrase: Phrase {
  case fault(MendedFault)

  package static let allCases = MendedFault.allCases.map(Self.fault)

  package var vietnamese: String {
    switch self {
    case .fault(.calledBlank): "bị coi là trang trắng dù tệp có nội dung"
    case .fault(.textOfAnotherProgram): "lấy lời nhận dạng của chương trình khác làm văn bản"
    case .fault(.putOverTheScan): "bỏ sót nội dung đặt chồng lên bản quét"
    case .fault(.anotherPicture): "đọc hình khác với hình trang hiển thị"
    case .fault(.calledUnreadable): "bị coi là không đọc được dù đọc được"
    }
  }

  package var english: String {
    switch self {
    case .fault(.calledBlank): "called blank though the file paints something"
    case .fault(.textOfAnotherProgram): "another program's recognition was taken for text"
    case .fault(.putOverTheScan): "what was put over the scan was left out"
    case .fault(.anotherPicture): "another picture was read than the page shows"
    case .fault(.calledUnreadable): "called unreadable though it can be read"
    }
  }
}
