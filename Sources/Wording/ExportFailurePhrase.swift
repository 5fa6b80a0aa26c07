/// Why nothing left the archive: first line what is wrong, second line what to do.
package enum ExportFailurePhrase: Phrase {
  case severalChoices, outMissing, outWithList, outAndOutput, outputTakesOne, notPrinted, jsonOfPrinted, shelfMissing
  case insideArchive, insideShelf, inUse, otherManifest, notLogged, interrupted, nothingToExport, onlyForPDF

  package var vietnamese: String {
    switch self {
    case .severalChoices:
      "Mã văn bản, --search và tên phông, hộp, hồ sơ không dùng cùng nhau.\nHãy chọn một cách."
    case .outMissing: "Dạng {format} ghi mỗi văn bản một tệp, cần thư mục nhận.\nHãy thêm --out THƯ_MỤC."
    case .outWithList: "Dạng {format} là một tệp chung cho mọi văn bản, không dùng --out.\nHãy dùng --output TỆP."
    case .outAndOutput: "--out và --output không dùng cùng nhau.\nHãy chọn một trong hai."
    case .outputTakesOne:
      "--output chỉ nhận một văn bản ở dạng {format}.\nHãy ghi một mã văn bản, hoặc dùng --out THƯ_MỤC."
    case .notPrinted: "Dạng {format} không in ra màn hình được.\nHãy thêm --output TỆP."
    case .jsonOfPrinted: "--json không dùng khi danh sách được in ra.\nHãy thêm --output TỆP, hoặc bỏ --json."
    case .shelfMissing: "Kho không có {text}.\nXem tên các hộp, hồ sơ bằng “sohoa report --by dossier”."
    case .insideArchive: "{path} nằm trong thư mục kho {archive}.\nHãy chọn thư mục khác."
    case .insideShelf:
      "{path} nằm trong thư mục bản quét {folder}, lần “sohoa run” sau sẽ đọc nó như bản quét.\nHãy chọn thư mục khác."
    case .inUse: "Một lệnh xuất khác đang ghi vào {path}.\nHãy đợi lệnh ấy xong, hoặc chọn thư mục khác."
    case .otherManifest: "{path} không phải bản kê do chương trình này ghi.\nHãy chọn thư mục khác, hoặc dời tệp ấy đi."
    case .notLogged:
      "Không ghi được việc xuất vào sổ của kho {path}, nên không xuất.\nHãy cho phép ghi vào kho; nếu kho ở trên đĩa chỉ đọc, phục hồi nó vào đĩa khác bằng “sohoa restore” rồi xuất từ đó."
    case .interrupted:
      "Đã dừng theo yêu cầu.\nVăn bản đã xuất được giữ nguyên; chạy lại đúng lệnh này để làm tiếp."
    case .nothingToExport: "Không có văn bản nào xuất được theo lựa chọn này.\nXem tình trạng bằng “sohoa report”."
    case .onlyForPDF:
      "--pdfa, --compress, --mark và --sign-with chỉ dùng cho bản PDF, không dùng cho “{format}”.\nThêm --format pdf, hoặc bỏ các tùy chọn đó."
    }
  }

  package var english: String {
    switch self {
    case .severalChoices:
      "Documents, --search and names of fonds, box or dossier do not go together.\nChoose one way."
    case .outMissing: "Format {format} makes a file a document and needs a folder.\nAdd --out FOLDER."
    case .outWithList: "Format {format} is one file for all documents and takes no --out.\nUse --output FILE."
    case .outAndOutput: "--out and --output do not go together.\nChoose one of them."
    case .outputTakesOne: "With format {format}, --output takes one document.\nName one document, or use --out FOLDER."
    case .notPrinted: "Format {format} cannot be printed.\nAdd --output FILE."
    case .jsonOfPrinted: "--json does not go with a list that is printed.\nAdd --output FILE, or leave out --json."
    case .shelfMissing:
      "The archive has no {text}.\nSee the names of boxes and dossiers with “sohoa report --by dossier”."
    case .insideArchive: "{path} lies in the folder of the archive {archive}.\nChoose another folder."
    case .insideShelf:
      "{path} lies in the folder of scans {folder}, where the next “sohoa run” would take it for a scan.\nChoose another folder."
    case .inUse: "Another export is writing to {path}.\nWait until it has ended, or choose another folder."
    case .otherManifest:
      "{path} is not a manifest that this program wrote.\nChoose another folder, or move that file away."
    case .notLogged:
      "The export cannot be entered in the log of the archive {path}, so nothing is exported.\nLet the archive be written to; one on a read-only disk can be brought to another with “sohoa restore”, to export from there."
    case .interrupted:
      "Stopped as asked.\nDocuments that were exported stay; give the same command again to go on."
    case .nothingToExport: "None of the chosen documents can be exported.\nSee how they stand with “sohoa report”."
    case .onlyForPDF:
      "--pdfa, --compress, --mark and --sign-with are for PDF only, not for “{format}”.\nAdd --format pdf, or leave these options out."
    }
  }
}
