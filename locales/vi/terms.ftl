# Từ ngữ của kế hoạch: cấp độ, mức, trạng thái.
instant = { $hour } giờ { $minute } ngày { $day }

grade-XS = Xuất sắc
grade-T = Tốt
grade-TB = Trung bình
grade-K = Kém
grade-none = chưa chọn

level-EXCELLENT = Hoàn thành xuất sắc nhiệm vụ
level-GOOD = Hoàn thành tốt nhiệm vụ
level-COMPLETED = Hoàn thành nhiệm vụ
level-NOT_COMPLETED = Không hoàn thành nhiệm vụ
level-none = chưa chọn

basis-read = đọc trực tiếp trong văn bản
basis-quoted = theo đoạn trích nguyên văn
basis-second_hand = theo tài liệu khác dẫn lại, chưa đối chiếu bản gốc
basis-inferred = suy ra, chưa đối chiếu bản gốc

state-not-concerned = không thuộc diện kiểm điểm
state-not-started = chưa làm
state-started = đang làm
state-ready = làm xong, chưa nộp
state-submitted = đã nộp
state-on-paper = đã nộp bản giấy
state-closed = đã nộp, chi bộ đã kết thúc
state-missed = chưa nộp, chi bộ đã kết thúc

# $kind là loại hình tổ chức; $borrowed = yes khi kế hoạch không có ngày riêng cho chi bộ ấy.
last-day = { $kind ->
    [cell_base] Hạn của chi bộ
    [cell_sub] Hạn của chi bộ
    [cell_section] Hạn của chi bộ
    [org_section] Hạn của đảng bộ bộ phận
    [org_base] Hạn của đảng bộ cơ sở
   *[org_upper] Hạn các cơ sở gửi hồ sơ
}: chậm nhất hết ngày { $day }, { $left }{ $borrowed ->
    [yes] {" "}(ngày của đảng bộ bộ phận, vì kế hoạch không ghi ngày riêng cho chi bộ)
   *[no] {""}
}
last-day-none = Kế hoạch không ghi ngày cho bước này
days-left = { $when ->
    [today] hôm nay là ngày cuối
    [hour] hôm nay đã quá giờ
    [past] đã quá { $days } ngày
   *[ahead] còn { $days } ngày
}
