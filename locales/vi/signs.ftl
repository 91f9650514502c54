# Dấu hiệu vi phạm chưa đủ cơ sở kết luận: báo cáo cấp trên xác minh.
web-signs-head = Dấu hiệu vi phạm cần xác minh
web-signs-how = Việc kiểm điểm và xếp loại vẫn tiếp tục trong khi xác minh. Nội dung chỉ hiện ở trang này.
web-signs-raised = báo cáo lúc { $at }
web-signs-closed = Xác minh xong lúc { $at }
web-signs-outcome = Kết quả xác minh
web-signs-close = Ghi kết quả xác minh
web-signs-waiting = Đang chờ cấp có thẩm quyền xác minh.
web-signs-none = Không có nội dung nào.
