# Họp chi ủy trong trò chuyện: từng đồng chí, nhập mức bằng nút (chỉ trên trang của ta).
cellboard-how = Bấm vào tên để xem và chọn mức đề xuất.
cellboard-nameless = dòng { $number }: { $done ->
    [yes] đã đề xuất
   *[no] chưa đề xuất
}
cellboard-person = { $number }. { $name }
cellboard-residence = Nhận xét của cấp ủy nơi cư trú: { $comment }
cellboard-gone = Đồng chí này không còn trong danh sách. Mời đồng chí chọn lại ở danh sách mới nhất.
button-cellboard-person = { $number }. { $name }
button-cellboard-facts = Nhập dữ kiện, xem thứ tự ưu tiên
button-cellboard-level = { $chosen ->
    [yes] ✓ { $level }
   *[no] { $level }
}
button-home-cellboard = Họp chi ủy { $name }
