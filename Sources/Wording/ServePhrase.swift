/// What `sohoa serve` says: its help, and why the reading room cannot be opened (two lines each: sentence, remedy).
package enum ServePhrase: Phrase {
  case serve, listen, behindProxy
  case open, firstLink, localOnly
  case portInUse, notListening, listenNotUnderstood, roomMissing, accountsMissing

  package var vietnamese: String {
    switch self {
    case .serve: "Mở phòng đọc: tìm và xem hồ sơ bằng trình duyệt, cho cả cơ quan."
    case .listen: "Địa chỉ và cổng của phòng đọc (mặc định 127.0.0.1:8080, chỉ máy này)."
    case .behindProxy: "Phòng đọc đứng sau máy chủ HTTPS (proxy): cookie chỉ gửi qua HTTPS."
    case .open: "Phòng đọc đã mở: {address}  (bấm Ctrl+C để đóng)"
    case .firstLink: "Mở liên kết này để đặt mật khẩu lần đầu (dùng một lần, trong một giờ): {address}"
    case .localOnly: "Chưa có tài khoản nào, nên phòng đọc chỉ mở trên máy này."
    case .portInUse:
      """
      Không mở được phòng đọc: cổng {port} đang có chương trình khác dùng.
      Hãy chọn cổng khác, ví dụ: sohoa serve --listen {host}:8090
      """
    case .notListening:
      """
      Không mở được phòng đọc ở {host}:{port}.
      Hãy kiểm tra địa chỉ và cổng sau --listen; cổng nên từ 1024 trở lên.
      """
    case .listenNotUnderstood:
      """
      Không hiểu địa chỉ “{text}”.
      Hãy gõ địa chỉ và cổng, ví dụ: --listen 127.0.0.1:8080
      """
    case .roomMissing:
      """
      Không thấy chương trình sohoa-room bên cạnh sohoa.
      Hãy chạy make build, hoặc đặt sohoa-room cùng thư mục với sohoa.
      """
    case .accountsMissing:
      """
      Chưa có tài khoản nào, nên phòng đọc không mở cho máy khác ở {host}.
      Hãy thêm người dùng trước: sohoa person add TÊN --role archivist
      """
    }
  }

  package var english: String {
    switch self {
    case .serve: "Open the reading room: search and see records in a browser, for the whole office."
    case .listen: "Address and port of the reading room (default 127.0.0.1:8080, this machine only)."
    case .behindProxy: "The room stands behind an HTTPS server (proxy): cookies go through HTTPS only."
    case .open: "The reading room is open: {address}  (Ctrl+C closes it)"
    case .firstLink: "Open this link to set the first password (once, within an hour): {address}"
    case .localOnly: "There are no accounts yet, so the room is open on this machine only."
    case .portInUse:
      """
      The reading room cannot be opened: another program uses port {port}.
      Choose another one, such as: sohoa serve --listen {host}:8090
      """
    case .notListening:
      """
      The reading room cannot be opened at {host}:{port}.
      Look at the address and port behind --listen; the port should be 1024 or more.
      """
    case .listenNotUnderstood:
      """
      The address “{text}” is not understood.
      Give an address and a port, such as: --listen 127.0.0.1:8080
      """
    case .roomMissing:
      """
      The program sohoa-room is not beside sohoa.
      Run make build, or put sohoa-room into the folder of sohoa.
      """
    case .accountsMissing:
      """
      There are no accounts yet, so the room is not opened to other machines at {host}.
      Add people first: sohoa person add NAME --role archivist
      """
    }
  }
}
