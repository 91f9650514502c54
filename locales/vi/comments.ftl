# Kết quả xếp loại cán bộ và nhận xét nơi cư trú, do văn phòng cấp trên hoặc chi ủy nhập.
web-comments-head = Xếp loại cán bộ, nhận xét nơi cư trú
web-comments-above = ‹ Cấp trên
web-comments-board = ‹ Tiến độ
web-comments-how = { $residence ->
    [yes] Nhập kết quả xếp loại cán bộ, công chức, viên chức (dự kiến hoặc chính thức) và nhận xét của cấp ủy nơi cư trú. Mỗi đồng chí lưu riêng.
   *[no] Nhập kết quả xếp loại cán bộ, công chức, viên chức (dự kiến hoặc chính thức). Mỗi đồng chí lưu riêng.
}
web-comments-missing = Chưa có kết quả xếp loại: { $staff } · mới có dự kiến: { $expected }
web-comments-residence-missing = chưa có nhận xét nơi cư trú: { $count }
web-comments-own = Phần của chính đồng chí do người khác nhập.
web-comments-no-staff = Không phải cán bộ, công chức, viên chức.
