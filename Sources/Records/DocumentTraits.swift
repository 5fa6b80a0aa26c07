/// What is told of a type of document besides its name: how symbols and titles write it, and which fields such papers have.
///
/// One table for all rooms: a new type is a case of `DocumentType` and a line here, which the compiler asks for.
package struct DocumentTraits: Hashable, Sendable {
  /// In symbols, the one in force first, then older ones; empty where symbols do not name the type.
  package var abbreviations: [String] = []
  /// Other spellings and shorter forms of the name in titles.
  package var otherNames: [String] = []
  /// One of the abbreviations lies a stroke or a letter from another type's, or stands for a body too: it says little alone.
  package var isAmbiguous = false
  /// Only the Party has it; bodies of the State use the same words for papers that the decree does not list.
  package var isPartyOnly = false
  /// Two sides sign it, and may issue it together.
  package var hasTwoSides = false
  /// It says in its first sentence when it was made.
  package var opensWithDate = false
  /// A subject stands below its title, or behind V/v.
  package var hasSubject = true
  /// It bears a number.
  package var isNumbered = true
  /// The body that issues it stands at its head.
  package var hasAgency = true
}

extension DocumentType {
  package var traits: DocumentTraits {
    switch self {
    case .nghiQuyet: DocumentTraits(abbreviations: ["NQ"])
    case .quyetDinh: DocumentTraits(abbreviations: ["QĐ"])
    case .chiThi: DocumentTraits(abbreviations: ["CT"], isAmbiguous: true)
    case .quyChe: DocumentTraits(abbreviations: ["QC"], isAmbiguous: true)
    case .quyDinh: DocumentTraits(abbreviations: ["QyĐ", "QĐi"])
    case .thongCao: DocumentTraits(abbreviations: ["TC"], isAmbiguous: true)
    case .thongBao: DocumentTraits(abbreviations: ["TB"])
    case .huongDan: DocumentTraits(abbreviations: ["HD"], isAmbiguous: true)
    case .chuongTrinh: DocumentTraits(abbreviations: ["CTr"], isAmbiguous: true)
    case .keHoach: DocumentTraits(abbreviations: ["KH"])
    case .phuongAn: DocumentTraits(abbreviations: ["PA"])
    case .deAn: DocumentTraits(abbreviations: ["ĐA"], isAmbiguous: true)
    case .duAn: DocumentTraits(abbreviations: ["DA"], isAmbiguous: true)
    case .baoCao: DocumentTraits(abbreviations: ["BC"])
    case .bienBan: DocumentTraits(abbreviations: ["BB"], hasTwoSides: true, opensWithDate: true)
    case .toTrinh: DocumentTraits(abbreviations: ["TTr"])
    case .hopDong:
      DocumentTraits(
        abbreviations: ["HĐ"], isAmbiguous: true, hasTwoSides: true, opensWithDate: true, hasAgency: false)
    case .congVan: DocumentTraits(abbreviations: ["CV"])
    case .congDien: DocumentTraits(abbreviations: ["CĐ"])
    case .banGhiNho:
      DocumentTraits(
        abbreviations: ["BGN", "GN"], otherNames: ["Biên bản ghi nhớ"], isAmbiguous: true, hasTwoSides: true,
        opensWithDate: true, hasAgency: false)
    case .banThoaThuan:
      DocumentTraits(
        abbreviations: ["BTT", "TTh"], otherNames: ["Bản thoả thuận", "Thỏa thuận"], hasTwoSides: true,
        opensWithDate: true, hasAgency: false)
    case .giayUyQuyen: DocumentTraits(abbreviations: ["GUQ"], otherNames: ["Giấy uỷ quyền"])
    case .giayMoi: DocumentTraits(abbreviations: ["GM"])
    case .giayGioiThieu: DocumentTraits(abbreviations: ["GGT"], hasSubject: false)
    case .giayNghiPhep: DocumentTraits(abbreviations: ["GNP"], hasSubject: false)
    case .phieuGui: DocumentTraits(abbreviations: ["PG"], isAmbiguous: true, hasSubject: false)
    case .phieuChuyen: DocumentTraits(abbreviations: ["PC"], isAmbiguous: true, hasSubject: false)
    case .phieuBao: DocumentTraits(abbreviations: ["PB"], hasSubject: false)
    case .thuCong: DocumentTraits(hasSubject: false, isNumbered: false)
    case .hienPhap, .boLuat, .luat, .phapLenh, .lenh: DocumentTraits()
    case .nghiDinh: DocumentTraits(abbreviations: ["NĐ"])
    case .thongTu: DocumentTraits(abbreviations: ["TT"])
    case .thongTuLienTich: DocumentTraits(abbreviations: ["TTLT"])
    case .ketLuan: DocumentTraits(abbreviations: ["KL"], isPartyOnly: true)
    case .thongTri: DocumentTraits(abbreviations: ["TTri"], isPartyOnly: true)
    case .chienLuoc, .tuyenBo, .loiKeuGoi, .giayChungNhan: DocumentTraits(isPartyOnly: true)
    case .quyHoach: DocumentTraits(abbreviations: ["QH"], isAmbiguous: true, isPartyOnly: true)
    case .giayDiDuong: DocumentTraits(isPartyOnly: true, hasSubject: false)
    }
  }
}
