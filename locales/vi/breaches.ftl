# Việc không thực hiện đúng quy định: ghi lại và báo cấp ủy có thẩm quyền.
web-breach-head = Việc chưa đúng quy định
web-breach-how = Ghi lại và báo cấp ủy có thẩm quyền xem xét. Mức xếp loại không tự thay đổi.
web-breach-none = Chưa ghi việc nào.
web-breach-cap = Danh sách xuất sắc đã quyết định vượt tỷ lệ.
web-breach-told = Ghi lúc { $at }, đã báo { $unit }
web-breach-note = Ghi một việc
web-breach-who = Của ai
web-breach-text = Nội dung
web-breach-save = Ghi và báo cấp ủy có thẩm quyền
web-results-breaches = Việc chưa đúng quy định
breach-told-head = Kiểm điểm năm { $year }
breach-told = Có việc chưa đúng quy định tại { $unit } cần cấp ủy xem xét. Nội dung xem trên trang của hệ thống.
button-breach-page = Mở trang để xem
error-breach-note = Đề nghị ghi nội dung, từ { $least } đến { $most } chữ.
