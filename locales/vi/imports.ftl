### Nhập danh sách đảng viên từ tệp Excel.

## Tên gọi của trang tính và cột

import-sheet = { $sheet ->
    [organisations] Tổ chức
   *[members] Đảng viên
}
import-heading = { $heading ->
    [ma] Mã
    [tentochucdang] Tên tổ chức đảng
    [loaihinh] Loại hình
    [tructhuoc] Trực thuộc
    [sothedangvien] Số thẻ đảng viên
    [ngaysinh] Ngày sinh
    [gioitinh] Giới tính
    [ngayvaodang] Ngày vào Đảng
    [ngaychinhthuc] Ngày chính thức
    [matochuc] Mã tổ chức
    [chucvudang] Chức vụ Đảng
    [chucvuchinhquyen] Chức vụ chính quyền
    [lacbccvc] Là CBCCVC
    [tinhtrangsinhhoat] Tình trạng sinh hoạt
    [sinhhoattamthoitai] Sinh hoạt tạm thời tại
    [kyluattrongnam] Kỷ luật trong năm
    [xeploaicbccvc] Xếp loại CBCCVC
    [dienthoai] Điện thoại
   *[hovaten] Họ và tên
}
import-at = Dòng { NUMBER($row, useGrouping: 0) }, cột { $column }
import-at-organisation = Trang tính Tổ chức, dòng { NUMBER($row, useGrouping: 0) }
import-other-row = dòng { NUMBER($other, useGrouping: 0) }

## Cả tệp

import-too-large = Tệp lớn hơn { $megabytes } MB. Đề nghị đồng chí chỉ giữ hai trang tính Tổ chức và Đảng viên, xóa hình ảnh rồi gửi lại.
import-unpacked-too-large = Nội dung của tệp lớn bất thường nên hệ thống không mở. Đề nghị đồng chí chép danh sách sang một tệp Excel mới rồi gửi lại.
import-too-many-rows = Tệp có hơn { NUMBER($rows, useGrouping: 0) } dòng. Đề nghị đồng chí xóa các dòng trống ở cuối trang tính hoặc chia danh sách thành nhiều tệp.
import-encrypted = Tệp được đặt mật khẩu nên hệ thống không mở được. Đề nghị đồng chí bỏ mật khẩu, lưu lại rồi gửi lại.
import-old-excel = Tệp thuộc dạng Excel cũ (.xls). Đề nghị đồng chí mở tệp, chọn Lưu thành, chọn dạng Excel Workbook (.xlsx) rồi gửi lại.
import-not-workbook = Tệp này không phải là tệp Excel dạng .xlsx hoặc đã bị hỏng. Đề nghị đồng chí mở tệp bằng Excel, lưu lại dưới dạng .xlsx rồi gửi lại.
import-sheet-missing = Trong tệp không có trang tính { import-sheet } với các tiêu đề cột theo mẫu. Đề nghị đồng chí dùng tệp mẫu, giữ nguyên dòng tiêu đề rồi gửi lại.
import-sheet-empty = Trang tính { import-sheet } chưa có dòng nào dưới tiêu đề. Đề nghị đồng chí điền danh sách rồi gửi lại.
import-heading-missing = Trang tính { import-sheet } thiếu cột “{ import-heading }”. Đề nghị đồng chí thêm cột này (có thể để trống nếu không có nội dung) rồi gửi lại.
import-heading-twice = Trang tính { import-sheet } có hai cột cùng tên “{ import-heading }”. Đề nghị đồng chí giữ lại một cột rồi gửi lại.
import-lines-refused = Danh sách còn { NUMBER($lines, useGrouping: 0) } dòng sai nên chưa có gì được ghi. Đề nghị đồng chí sửa các dòng đó rồi gửi lại, hoặc chọn chỉ nhập các dòng đúng.
import-conflict = Danh sách này vừa được một người khác nhập cùng lúc nên chưa có gì được ghi. Đề nghị đồng chí xem lại rồi thử lại sau ít phút.

## Trang tính Tổ chức

import-organisation-formula = { import-at-organisation }: “{ $value }” là công thức, không phải nội dung. Đề nghị đồng chí gõ thẳng nội dung vào ô.
import-organisation-too-long = { import-at-organisation }: “{ $value }” quá dài. Đề nghị đồng chí viết gọn lại.
import-organisation-no-code = { import-at-organisation }: “{ $value }” chưa có mã. Đề nghị đồng chí điền cột Mã, ví dụ S1; mỗi tổ chức một mã riêng.
import-organisation-no-name = { import-at-organisation }: tổ chức mã “{ $value }” chưa có tên. Đề nghị đồng chí điền cột Tên tổ chức đảng.
import-organisation-twice = { import-at-organisation }: mã “{ $value }” đã dùng ở { import-other-row }. Đề nghị đồng chí đặt cho mỗi tổ chức một mã riêng.
import-organisation-kind = { import-at-organisation }: hệ thống chưa biết loại hình “{ $value }”. Đề nghị đồng chí ghi một trong các loại: Đảng bộ cấp trên trực tiếp của cơ sở, Đảng bộ cơ sở, Đảng bộ bộ phận, Chi bộ cơ sở, Chi bộ trực thuộc đảng ủy cơ sở, Chi bộ trực thuộc đảng bộ bộ phận.
import-organisation-parent = { import-at-organisation }: cột Trực thuộc ghi mã “{ $value }”, nhưng không có tổ chức nào mang mã này. Đề nghị đồng chí ghi mã của tổ chức cấp trên có trong cột Mã, hoặc thêm tổ chức đó vào danh sách.
import-organisation-loop = { import-at-organisation }: tổ chức mã “{ $value }” được ghi là trực thuộc chính mình, trực tiếp hoặc qua tổ chức khác. Đề nghị đồng chí sửa lại cột Trực thuộc.
import-organisation-misplaced = { import-at-organisation }: “{ $value }” không thể trực thuộc tổ chức ở { import-other-row } vì loại hình của hai tổ chức không phù hợp. Đề nghị đồng chí sửa lại cột Loại hình hoặc cột Trực thuộc.

## Từng dòng của trang tính Đảng viên

import-formula = { import-at }: “{ $value }” là công thức, không phải nội dung. Đề nghị đồng chí gõ thẳng nội dung vào ô.
import-too-long = { import-at }: “{ $value }” quá dài. Đề nghị đồng chí viết gọn lại.
import-card-digits = { import-at }: “{ $value }” không phải là số thẻ đảng viên. Đề nghị đồng chí chỉ ghi các chữ số; chưa có thẻ thì để trống.
import-card-twice = { import-at }: số thẻ “{ $value }” đã có ở { import-other-row }. Đề nghị đồng chí xóa dòng bị lặp hoặc sửa lại số thẻ.
import-person-twice = { import-at }: “{ $value }” đã có ở { import-other-row }, cùng ngày sinh và cùng chi bộ. Đề nghị đồng chí xóa dòng bị lặp; nếu là hai người khác nhau thì điền số thẻ đảng viên của cả hai.
import-name-missing = { import-at }: chưa có họ và tên. Đề nghị đồng chí điền họ và tên đầy đủ.
import-day-missing = { import-at }: còn để trống. Đề nghị đồng chí điền theo dạng ngày/tháng/năm, ví dụ 28/02/2015.
import-day-unknown = { import-at }: “{ $value }” không phải là một ngày có trong lịch. Đề nghị đồng chí sửa lại theo dạng ngày/tháng/năm, ví dụ 28/02/2015.
import-admitted-before-birth = { import-at }: ngày vào Đảng “{ $value }” không sau ngày sinh. Đề nghị đồng chí kiểm tra lại hai ngày này theo lý lịch đảng viên.
import-official-before-admitted = { import-at }: ngày chính thức “{ $value }” trước ngày vào Đảng. Đề nghị đồng chí kiểm tra lại hai ngày này theo lý lịch đảng viên.
import-gender-unknown = { import-at }: “{ $value }” không rõ là nam hay nữ. Đề nghị đồng chí ghi Nam hoặc Nữ.
import-organisation-missing = { import-at }: còn để trống. Đề nghị đồng chí ghi mã chi bộ của đảng viên này như trong trang tính Tổ chức.
import-organisation-unknown = { import-at }: không có tổ chức nào mang mã “{ $value }” trong trang tính Tổ chức. Đề nghị đồng chí sửa lại mã, hoặc thêm chi bộ đó vào trang tính Tổ chức.
import-organisation-not-cell = { import-at }: “{ $value }” là mã của một đảng bộ, không phải chi bộ. Đề nghị đồng chí ghi mã chi bộ nơi đảng viên này sinh hoạt chính thức.
import-mark-unknown = { import-at }: “{ $value }” không rõ là có hay không. Đề nghị đồng chí ghi x nếu là cán bộ, công chức, viên chức; nếu không phải thì để trống.
import-standing-unknown = { import-at }: hệ thống chưa biết tình trạng “{ $value }”. Đề nghị đồng chí ghi một trong các tình trạng: Đang sinh hoạt, Miễn công tác và sinh hoạt, Đình chỉ sinh hoạt đảng, Đình chỉ sinh hoạt cấp ủy.
import-rating-unknown = { import-at }: hệ thống chưa biết mức xếp loại “{ $value }”. Đề nghị đồng chí ghi một trong các mức: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Không hoàn thành nhiệm vụ; chưa xếp loại thì để trống.
import-discipline-unreadable = { import-at }: “{ $value }” chưa rõ hình thức hoặc ngày kỷ luật. Đề nghị đồng chí ghi hình thức, dấu phẩy rồi đến ngày quyết định, ví dụ: Khiển trách, 10/06/2022.

## Xem trước và xác nhận

import-preview-counts = Danh sách có { NUMBER($organisations, useGrouping: 0) } tổ chức đảng; { NUMBER($accepted, useGrouping: 0) } đảng viên nhập được: { NUMBER($new, useGrouping: 0) } thêm mới, { NUMBER($changed, useGrouping: 0) } thay đổi, { NUMBER($unchanged, useGrouping: 0) } giữ nguyên.
import-preview-cell = { $cell }: { NUMBER($members, useGrouping: 0) } đảng viên
import-preview-refused = { NUMBER($lines, useGrouping: 0) } dòng chưa nhập được:
import-confirm = Đồng chí có đồng ý nhập danh sách này không?
import-confirm-valid = Đồng chí có đồng ý chỉ nhập các dòng đúng, bỏ lại các dòng nêu trên không?
import-cancelled = Chưa có gì được ghi.
import-done = Đã nhập { NUMBER($accepted, useGrouping: 0) } đảng viên: { NUMBER($new, useGrouping: 0) } thêm mới, { NUMBER($changed, useGrouping: 0) } thay đổi, { NUMBER($unchanged, useGrouping: 0) } giữ nguyên.
