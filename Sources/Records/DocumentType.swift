internal import VietnameseText

/// A type of document; the raw value is its Vietnamese name, as stored and exported.
package enum DocumentType: String, Hashable, Sendable, Codable, CaseIterable {
  // The 29 types of Decree 30/2020/NĐ-CP, article 7 and appendix III, in its order.
  case nghiQuyet = "Nghị quyết"
  case quyetDinh = "Quyết định"
  case chiThi = "Chỉ thị"
  case quyChe = "Quy chế"
  case quyDinh = "Quy định"
  case thongCao = "Thông cáo"
  case thongBao = "Thông báo"
  case huongDan = "Hướng dẫn"
  case chuongTrinh = "Chương trình"
  case keHoach = "Kế hoạch"
  case phuongAn = "Phương án"
  case deAn = "Đề án"
  case duAn = "Dự án"
  case baoCao = "Báo cáo"
  case bienBan = "Biên bản"
  case toTrinh = "Tờ trình"
  case hopDong = "Hợp đồng"
  case congVan = "Công văn"
  case congDien = "Công điện"
  case banGhiNho = "Bản ghi nhớ"
  case banThoaThuan = "Bản thỏa thuận"
  case giayUyQuyen = "Giấy ủy quyền"
  case giayMoi = "Giấy mời"
  case giayGioiThieu = "Giấy giới thiệu"
  case giayNghiPhep = "Giấy nghỉ phép"
  case phieuGui = "Phiếu gửi"
  case phieuChuyen = "Phiếu chuyển"
  case phieuBao = "Phiếu báo"
  case thuCong = "Thư công"
  // Normative documents (Law on promulgation of legal documents).
  case hienPhap = "Hiến pháp"
  case boLuat = "Bộ luật"
  case luat = "Luật"
  case phapLenh = "Pháp lệnh"
  case lenh = "Lệnh"
  case nghiDinh = "Nghị định"
  case thongTu = "Thông tư"
  case thongTuLienTich = "Thông tư liên tịch"
  // Party documents that the decree does not have (Regulation 399-QĐ/TW).
  case ketLuan = "Kết luận"
  case thongTri = "Thông tri"
  case chienLuoc = "Chiến lược"
  case quyHoach = "Quy hoạch"
  case tuyenBo = "Tuyên bố"
  case loiKeuGoi = "Lời kêu gọi"
  case giayChungNhan = "Giấy chứng nhận"
  case giayDiDuong = "Giấy đi đường"

  package var name: String { rawValue }

  /// Abbreviations used in symbols, the one in force first, then older ones. Đ is never written D here:
  /// HD and HĐ, DA and ĐA are different types.
  package var abbreviations: [String] { traits.abbreviations }

  /// The type that a person means by `text`: its abbreviation as written, else its name with or without marks,
  /// else its abbreviation in any case.
  package init?(named text: String) {
    let wanted = text.composed.singleSpaced
    let match =
      Self.allCases.first { $0.abbreviations.contains(wanted) }
      ?? Self.allCases.first { $0.name.lowercased() == wanted.lowercased() }
      ?? Self.allCases.first { $0.name.folded == wanted.folded }
      ?? Self.allCases.first { $0.abbreviations.contains { $0.lowercased() == wanted.lowercased() } }
    guard let match else { return nil }
    self = match
  }

  /// The types that may be meant by `text`: the one of `init(named:)`, else all whose abbreviation is written so without
  /// marks (`QD` is QĐ; `HD` is HD alone).
  package static func meant(by text: String) -> [DocumentType] {
    if let known = DocumentType(named: text) { return [known] }
    return allCases.filter { $0.abbreviations.contains { $0.folded == text.folded } }
  }
}
