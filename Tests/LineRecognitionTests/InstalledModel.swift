import Foundation
import LineRecognition

/// The Vietnamese model as Debian installs it (package tesseract-ocr-vie).
enum InstalledModel {
  static let path = "/usr/share/tesseract-ocr/5/tessdata/vie.traineddata"

  static func data() throws -> TrainedData { try TrainedData(bytes()) }

  static func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }
}
