/// What `sohoa person` says: its help, what was done, and what was not (two lines each: sentence, remedy).
package enum PeoplePhrase: Phrase {
  case person, add, list, role, shelves, password, disable, enable, signOut
  case name, roleValue, shelf, allShelves
  case added, changed, passwordSet, signedOut, nobody, typePassword, typeAgain, addedNext
  case reader, reviewer, archivist, head, everywhere, disabled, withoutPassword, sessions

  package var vietnamese: String {
    switch self {
    case .person: "Người dùng phòng đọc: thêm, đổi quyền, đặt mật khẩu, khóa."
    case .add: "Thêm người dùng."
    case .list: "Liệt kê người dùng."
    case .role: "Đổi vai trò của người dùng."
    case .shelves: "Giới hạn người dùng trong một số phông, hộp, hồ sơ; hoặc bỏ giới hạn."
    case .password: "Đặt mật khẩu: gõ hai lần, hoặc một dòng từ đầu vào chuẩn."
    case .disable: "Khóa tài khoản: đăng xuất ở mọi nơi, không đăng nhập được nữa."
    case .enable: "Mở lại tài khoản đã khóa."
    case .signOut: "Đăng xuất người dùng ở mọi nơi."
    case .name: "Tên người dùng."
    case .roleValue:
      "Vai trò: reader (đọc), reviewer (đọc và rà soát), archivist (quản lý kho), head (lãnh đạo, xem tất cả)."
    case .shelf: "Chỉ được xem phần này: PHÔNG, PHÔNG/HỘP hoặc PHÔNG/HỘP/HỒ SƠ; có thể ghi nhiều lần."
    case .allShelves: "Được xem mọi phông."
    case .added: "Đã thêm {name} ({role})."
    case .addedNext: "Hãy đặt mật khẩu: sohoa person password {name}"
    case .changed: "Đã đổi {name}."
    case .passwordSet: "Đã đặt mật khẩu cho {name}; các phiên cũ đã đăng xuất."
    case .signedOut: "Đã đăng xuất {name} ở mọi nơi."
    case .nobody: "Chưa có người dùng nào."
    case .typePassword: "Mật khẩu mới cho {name}: "
    case .typeAgain: "Gõ lại: "
    case .reader: "người đọc"
    case .reviewer: "người rà soát"
    case .archivist: "người quản lý kho"
    case .head: "lãnh đạo"
    case .everywhere: "mọi phông"
    case .disabled: "đã khóa"
    case .withoutPassword: "chưa có mật khẩu"
    case .sessions: "đang đăng nhập: {count}"
    }
  }

  package var english: String {
    switch self {
    case .person: "People of the reading room: add, change rights, set passwords, disable."
    case .add: "Add somebody."
    case .list: "List people."
    case .role: "Change somebody's role."
    case .shelves: "Limit somebody to some fonds, boxes or dossiers; or lift the limit."
    case .password: "Set a password: typed twice, or one line from standard input."
    case .disable: "Disable an account: signed out everywhere, and no more signing in."
    case .enable: "Open a disabled account again."
    case .signOut: "Sign somebody out everywhere."
    case .name: "The person's name."
    case .roleValue:
      "Role: reader, reviewer (reads and reviews), archivist (keeps the archive), head (sees everything)."
    case .shelf: "Sees this part only: FONDS, FONDS/BOX or FONDS/BOX/DOSSIER; may be given several times."
    case .allShelves: "Sees all fonds."
    case .added: "Added {name} ({role})."
    case .addedNext: "Set a password: sohoa person password {name}"
    case .changed: "Changed {name}."
    case .passwordSet: "Set the password of {name}; earlier sessions are signed out."
    case .signedOut: "Signed {name} out everywhere."
    case .nobody: "There are no people yet."
    case .typePassword: "New password of {name}: "
    case .typeAgain: "Again: "
    case .reader: "reader"
    case .reviewer: "reviewer"
    case .archivist: "archivist"
    case .head: "head"
    case .everywhere: "all fonds"
    case .disabled: "disabled"
    case .withoutPassword: "no password yet"
    case .sessions: "signed in: {count}"
    }
  }
}

/// Why something was not done with a person (two lines each: sentence, remedy).
package enum PeopleFailurePhrase: Phrase {
  case exists, missing, roleWrong, shelfWrong, passwordWeak, passwordsDiffer, passwordMissing, nameWrong

  package var vietnamese: String {
    switch self {
    case .exists: "Đã có người dùng tên {name}.\nHãy chọn tên khác, hoặc đổi vai trò: sohoa person role {name} VAI_TRÒ"
    case .missing: "Không có người dùng nào tên {name}.\nXem danh sách: sohoa person list"
    case .roleWrong: "Không có vai trò “{text}”.\nHãy chọn: reader, reviewer, archivist, head."
    case .shelfWrong:
      "Trong kho không có phần “{text}”.\nHãy gõ PHÔNG, PHÔNG/HỘP hoặc PHÔNG/HỘP/HỒ SƠ như trong: sohoa shelf list"
    case .passwordWeak:
      "Mật khẩu này không dùng được.\nHãy chọn mật khẩu từ {count} ký tự trở lên, không chứa tên người dùng."
    case .passwordsDiffer: "Hai lần gõ không giống nhau.\nHãy chạy lại lệnh và gõ lại."
    case .passwordMissing: "Không nhận được mật khẩu nào.\nHãy gõ mật khẩu, hoặc đưa một dòng vào đầu vào chuẩn."
    case .nameWrong: "Tên “{text}” không dùng được.\nHãy dùng tên từ 1 đến 60 ký tự, không có dấu xuống dòng."
    }
  }

  package var english: String {
    switch self {
    case .exists:
      "There is somebody called {name} already.\nChoose another name, or change the role: sohoa person role {name} ROLE"
    case .missing: "There is nobody called {name}.\nSee the list: sohoa person list"
    case .roleWrong: "There is no role “{text}”.\nChoose reader, reviewer, archivist or head."
    case .shelfWrong:
      "There is no part “{text}” of the shelves.\nType FONDS, FONDS/BOX or FONDS/BOX/DOSSIER as in: sohoa shelf list"
    case .passwordWeak:
      "This password cannot be used.\nChoose one of {count} characters or more that does not hold the name."
    case .passwordsDiffer: "The two are not the same.\nRun the command again and type it anew."
    case .passwordMissing: "No password came.\nType it, or give one line on standard input."
    case .nameWrong: "The name “{text}” cannot be used.\nUse 1 to 60 characters on one line."
    }
  }
}
