internal import CRoomFiles
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The files that the program brings along.
enum RoomFiles {
  static func text(named name: String) -> String? {
    for index in 0..<sohoa_room_file_count() where unsafe String(cString: sohoa_room_file_name(index)) == name {
      let bytes = unsafe UnsafeBufferPointer(start: sohoa_room_file(index), count: sohoa_room_file_length(index))
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  static var names: [String] {
    (0..<sohoa_room_file_count()).map { unsafe String(cString: sohoa_room_file_name($0)) }
  }
}

/// The style sheet and the script.
struct RoomFileRoutes {
  func add(to router: Router<RoomContext>) {
    for (name, type) in [("room.css", "text/css; charset=utf-8"), ("room.js", "text/javascript; charset=utf-8")] {
      let text = RoomFiles.text(named: name) ?? ""
      router.get(RouterPath(name)) { _, _ in
        Response(
          status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
          body: .init(byteBuffer: ByteBuffer(string: text)))
      }
    }
    router.get("favicon.ico") { _, _ in Response(status: .noContent) }
  }
}
