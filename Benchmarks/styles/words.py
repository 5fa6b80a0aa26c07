"""The words of drawn papers: persons put together from common parts of names, invented communes, subjects and sentences.

Nothing here is taken from a real paper. `{p}` is a province, `{c}` a commune, `{y}` the paper's year, `{z}` four years later,
`{b}` the year before, `{n}` a number that another paper bears, `{d}` a day before the paper's own.
"""
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Trương Đinh Lâm Mai Tô Hà Châu Thái Lưu Quách Kiều Tạ Cao Lương Từ Triệu Tăng Nông Vương".split()
MEN = "Văn Minh Quốc Hữu Ngọc Đức Xuân Công Thế Bá Tuấn Đình Anh Phước Thành Trọng Quang Duy Hoài Chí".split()
WOMEN = "Thị Ngọc Mỹ Kim Hồng Thanh Thị Bích Thu Thị".split()
GIVEN_M = "Khôi Sơn Phúc Hòa Bền Sáng Tài Đại Phong Hiếu Dũng Hùng Hưng Nghĩa Toàn Kiên Bình Cường Quý Lộc Thắng Vinh Khánh Luận Trí Đạt Tuyển Ân Ý Oai".split()
GIVEN_W = "Lệ Sen Vân Thảo Trang Quỳnh Lan Tuyền Phượng Thủy Hạnh Ngân Yến Nguyệt Oanh Diệu Hiền Loan Trâm Chi".split()
PROVINCES = "Lâm Đồng|Đồng Tháp|Cà Mau|An Giang|Gia Lai|Quảng Trị|Nghệ An|Vĩnh Long|Đắk Lắk|Khánh Hòa|Thanh Hóa|Hà Tĩnh|Phú Thọ|Bắc Ninh|Hưng Yên|Ninh Bình|Tây Ninh|Đồng Nai|Quảng Ngãi|Lào Cai|Thái Nguyên|Tuyên Quang|Cao Bằng|Lạng Sơn|Sơn La|Lai Châu|Điện Biên|Quảng Ninh".split("|")
DISTRICTS = "Phú Lộc Đông|An Thạnh|Đức Hòa Tây|Tân Khánh|Bình Lâm|Sơn Trung|Hòa Mỹ|Thuận An Tây|Yên Bắc|Mỹ Thới Nam".split("|")
COMMUNES = "Tân Hòa Đông|Phước Lộc Thượng|An Bình Tây|Mỹ Hưng Nam|Vĩnh Thạnh Bắc|Đông Sơn Hạ|Hòa Khánh Trung|Long Phú Tây|Xuân Lam Thượng|Bình Minh Đông".split("|")
STREETS = "Hàng Bàng|Đồng Khởi Nghĩa|Lúa Vàng|Bến Nước|Cây Đa".split("|")
TITLES = ["TS.", "PGS.TS.", "ThS.BS.", "BSCKII.", "ThS.", "BS.", "KS.", "GS.TS.", "NGƯT.", "BSCKI."]
RANKS = ["Đại tá", "Thượng tá", "Trung tá", "Thiếu tướng"]

# Subjects as they stand behind "Về việc"; `about` chooses the field of work.
SUBJECTS = {
    "office": ["thành lập Tổ công tác chỉnh lý tài liệu tồn đọng", "phân công nhiệm vụ lãnh đạo cơ quan", "kiện toàn Ban chỉ đạo cải cách hành chính", "cử công chức tham gia lớp bồi dưỡng quản lý nhà nước",
               "ban hành Nội quy tiếp công dân", "xếp loại chất lượng viên chức năm {b}", "lấy ý kiến góp ý dự thảo Quy chế làm việc", "đăng ký chỉ tiêu biên chế năm {y}", "nâng bậc lương thường xuyên đợt 1 năm {y}",
               "rà soát tài sản công tại các đơn vị trực thuộc", "bảo đảm an toàn thông tin trên hệ thống thư điện tử", "tổ chức Hội nghị viên chức, người lao động năm {y}", "mua sắm giá kệ và bìa hộp lưu trữ",
               "số hóa hồ sơ địa chính giai đoạn {y} - {z} trên địa bàn tỉnh {p}", "báo cáo kết quả thực hiện dịch vụ công trực tuyến quý III"],
    "cited": ["thực hiện Nghị quyết số {n}/NQ-HĐND ngày {d} của Hội đồng nhân dân tỉnh {p} về phát triển nhà ở", "triển khai Kế hoạch số {n}/KH-UBND ngày {d} của Ủy ban nhân dân tỉnh về chuyển đổi số",
              "trả lời Công văn số {n}/SNV-TCBC ngày {d} của Sở Nội vụ", "sửa đổi, bổ sung một số điều của Quyết định số {n}/QĐ-UBND ngày {d} của Chủ tịch Ủy ban nhân dân tỉnh",
              "góp ý dự thảo Tờ trình thay thế Tờ trình số {n}/TTr-SXD ngày {d} của Sở Xây dựng", "thực hiện Chỉ thị số {n}/CT-TTg ngày {d} của Thủ tướng Chính phủ về phòng cháy, chữa cháy"],
    "health": ["khám sức khỏe định kỳ cho người lao động năm {y}", "mua sắm vật tư tiêu hao khoa Xét nghiệm", "bổ sung thuốc thiết yếu cho trạm y tế xã", "phòng, chống dịch sốt xuất huyết trong mùa mưa", "luân phiên bác sĩ về tuyến cơ sở",
               "tập huấn kiểm soát nhiễm khuẩn bệnh viện", "thanh lý tài sản hư hỏng của khoa Dược"],
    "school": ["tuyển sinh lớp 10 năm học {y} - {next}", "thu học phí học kỳ 2 năm học {b} - {y}", "khen thưởng học sinh giỏi cấp trường", "tổ chức lễ khai giảng năm học mới", "nghỉ học phòng tránh bão số 4", "xét công nhận tốt nghiệp đợt 2 năm {y}",
               "thành lập Hội đồng chấm sáng kiến kinh nghiệm", "mở lớp bồi dưỡng nghiệp vụ sư phạm khóa 12"],
    "party": ["công tác kiểm tra, giám sát năm {y}", "lãnh đạo đại hội chi bộ nhiệm kỳ {y} - {z}", "học tập chuyên đề năm {y}", "chỉ định bổ sung ban chấp hành đảng bộ xã", "phân công cấp ủy viên phụ trách địa bàn", "sơ kết công tác dân vận 6 tháng đầu năm {y}",
              "rà soát hồ sơ đảng viên lưu tại cấp huyện"],
    "people": ["cử đại diện tham gia đoàn giám sát", "xin phép tổ chức đại hội nhiệm kỳ {y} - {z}", "phê duyệt Điều lệ sửa đổi, bổ sung", "giới thiệu nhân sự tham gia Ban Chấp hành", "vận động hội viên ủng hộ đồng bào vùng lũ", "tổ chức giải bóng chuyền hội viên tỉnh {p}",
               "thay đổi địa chỉ trụ sở văn phòng"],
    "works": ["điều chỉnh tổng mức đầu tư dự án đường tránh {c}", "phê duyệt kết quả lựa chọn nhà thầu gói thầu số 07", "thẩm định thiết kế bản vẽ thi công công trình trụ sở xã {c}", "gia hạn thời gian thực hiện hợp đồng tư vấn giám sát",
              "bàn giao mặt bằng đoạn qua xã {c}", "cấp phép đấu nối hạ tầng khu dân cư {c}", "cho phép sửa chữa nhà làm việc ba tầng", "kiểm tra công tác nghiệm thu công trình hồ chứa nước {c}"],
    "company": ["chi trả cổ tức năm {b}", "bổ nhiệm Kế toán trưởng", "thông qua phương án vay vốn lưu động", "thanh lý xe ô tô và máy phát điện", "triệu tập Đại hội đồng cổ đông thường niên năm {y}", "báo giá vật tư ngành nước"],
    "force": ["tuyển quân năm {y}", "huấn luyện dân quân tự vệ năm thứ nhất", "bảo đảm trật tự, an toàn giao thông dịp Tết", "diễn tập phòng thủ dân sự xã {c}", "đăng ký tạm trú qua mạng"],
    "court": ["đính chính bản án sơ thẩm", "mở phiên tòa rút kinh nghiệm", "báo cáo số liệu thụ lý án quý I năm {y}", "phân công Thẩm phán giải quyết vụ án dân sự", "cung cấp tài liệu, chứng cứ"],
}
CITING = ["thực hiện Nghị quyết số {n}/NQ-HĐND ngày {d} của Hội đồng nhân dân tỉnh", "theo Công văn số {n}/UBND-TH ngày {d} của Ủy ban nhân dân tỉnh {p}", "(kèm theo Quyết định số {n}/QĐ-UBND ngày {d})", "thực hiện Kế hoạch số {n}/KH-BCĐ ngày {d} của Ban Chỉ đạo"]
BASES = ["Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Nghị định số {n}/{b}/NĐ-CP ngày {d} của Chính phủ quy định về công tác văn thư, lưu trữ;", "Căn cứ Quyết định số {n}/QĐ-UBND ngày {d} của Ủy ban nhân dân tỉnh quy định chức năng, nhiệm vụ của cơ quan;",
         "Căn cứ Thông tư số {n}/{b}/TT-BTC ngày {d} của Bộ Tài chính hướng dẫn quản lý kinh phí;", "Xét đề nghị của Trưởng phòng Hành chính - Tổng hợp tại Tờ trình số {n}/TTr-HCTH ngày {d},", "Căn cứ biên bản họp ngày {d} của Hội đồng,"]
PARTY_BASES = ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "Căn cứ Quy định số {n}-QĐ/TW, ngày {d} của Ban Chấp hành Trung ương;", "Căn cứ Quy chế làm việc nhiệm kỳ {b} - {z};", "Xét đề nghị của Văn phòng tại Tờ trình số {n}-TTr/VP, ngày {d},"]
ARTICLES = ["Điều 1. Thống nhất nội dung như đề nghị của các phòng chuyên môn, thời gian thực hiện kể từ ngày ký đến hết năm {y}.", "Điều 2. Giao Phòng Kế hoạch - Tài chính bố trí kinh phí, hướng dẫn thủ tục thanh toán, quyết toán theo quy định hiện hành.",
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số {n}/QĐ ngày {d}.", "Điều 4. Trưởng các phòng, bộ phận có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."]
SENTENCES = ["Thực hiện Công văn số {n}/UBND-TH ngày {d} của Ủy ban nhân dân tỉnh về tăng cường kỷ luật, kỷ cương hành chính, đơn vị đã tổ chức quán triệt đến toàn thể công chức, viên chức và người lao động.",
             "Qua rà soát, hiện còn 14 hồ sơ chưa đủ thành phần, trong đó 9 hồ sơ thiếu bản vẽ hoàn công và 5 hồ sơ thiếu biên bản nghiệm thu.", "Đề nghị các đơn vị gửi báo cáo bằng văn bản trước ngày {due} để tổng hợp, trình lãnh đạo xem xét, quyết định.",
             "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh kịp thời về bộ phận thường trực để được hướng dẫn.", "Kinh phí thực hiện được bố trí từ nguồn chi thường xuyên và các nguồn huy động hợp pháp khác.",
             "Thời gian: 08 giờ 00, sáng thứ Năm. Địa điểm: Phòng họp tầng 2, trụ sở cơ quan.", "Số lượng đại biểu tham dự dự kiến 65 người, gồm đại diện lãnh đạo và cán bộ phụ trách của từng đơn vị.", "1. Mục đích: nâng cao nhận thức, trách nhiệm của người đứng đầu trong việc quản lý hồ sơ, tài liệu.",
             "2. Yêu cầu: bảo đảm đúng tiến độ, tiết kiệm, không để thất lạc tài liệu trong quá trình vận chuyển.", "- Phối hợp với chính quyền địa phương xác minh nguồn gốc sử dụng đất và hiện trạng công trình.", "- Lập danh sách, phân loại theo từng năm, đóng hộp và dán nhãn trước khi giao nhận.",
             "Kết quả bước đầu cho thấy tỷ lệ hồ sơ giải quyết đúng hạn đạt 96,4%, tăng 2,1% so với cùng kỳ năm {b}.", "Trên cơ sở Thông báo kết luận số {n}/TB-VP ngày {d}, các nội dung còn lại tiếp tục được theo dõi và báo cáo hằng tháng.",
             "Lãnh đạo cơ quan đánh giá cao sự cố gắng của tập thể và cá nhân đã hoàn thành nhiệm vụ được giao.", "Người dân có nhu cầu tra cứu xuất trình giấy tờ tùy thân tại bộ phận tiếp nhận trong giờ hành chính."]
CLOSING = ["Trân trọng./.", "Rất mong nhận được sự quan tâm, phối hợp của quý cơ quan./.", "Trân trọng kính chào!", "Kính đề nghị xem xét, giải quyết.", "Đề nghị các đơn vị nghiêm túc thực hiện./."]
TO = ["Như trên;", "Như Điều 4;", "Các phòng, đơn vị trực thuộc;", "Thường trực Huyện ủy (b/c);", "Ban Giám đốc;", "Website cơ quan;", "Phòng Kế hoạch - Tài chính;"]
WHOM = ["Ủy ban nhân dân các xã, phường", "Công ty Cổ phần Nước sạch Bến Nước", "Sở Nội vụ tỉnh {p}", "Các trường trung học phổ thông trực thuộc", "Ủy ban nhân dân tỉnh {p}; Sở Tài chính; Sở Nội vụ", "Các chi hội trực thuộc", "Trưởng các khoa, phòng"]
ROWS = [["STT", "Họ và tên", "Đơn vị công tác", "Ghi chú"], ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian hoàn thành", "Kinh phí (đồng)"]]
TASKS = ["Kiểm kê tài liệu kho số 2", "Đóng bìa hồ sơ theo mẫu", "Lập mục lục hồ sơ vĩnh viễn", "Vệ sinh, khử trùng kho", "Sửa chữa hệ thống báo cháy", "Nhập dữ liệu thuộc tính", "Bàn giao sản phẩm đợt 1"]
UNITS = ["Phòng Tổ chức", "Phòng Kỹ thuật", "Văn phòng", "Bộ phận Kế toán", "Khoa Nội", "Tổ bảo vệ"]
