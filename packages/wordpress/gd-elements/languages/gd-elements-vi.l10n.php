<?php
/** Words in Vietnamese, as WordPress 6.5 and later read them. */
return array(
	'language'     => 'vi',
	'plural-forms' => 'nplurals=1; plural=0;',
	'messages'     => array(
		'Call %s' => 'Gọi %s',
		'There is no GD server at this address.' => 'Không có máy chủ GD ở địa chỉ này.',
		'Address of the GD server' => 'Địa chỉ máy chủ GD',
		'Site key' => 'Khóa trang',
		'Telephone number where an element cannot work' => 'Số điện thoại khi phần tử không hoạt động',
		'The address must begin with https://.' => 'Địa chỉ phải bắt đầu bằng https://.',
		'No version of the elements is loaded yet.' => 'Chưa tải phiên bản nào của các phần tử.',
		'Pages load version %s. Save again to take the newest.' => 'Các trang tải phiên bản %s. Lưu lại để lấy phiên bản mới nhất.',
		'Content-Security-Policy' => 'Content-Security-Policy',
		'If your site sends one, it has to allow:' => 'Nếu trang của bạn gửi chính sách này, phải cho phép:',
		// From block.json, under the contexts that WordPress gives them.
		"block title\4GD element" => 'Phần tử GD',
		"block description\4A form or a list of grassroots democracy." => 'Biểu mẫu hoặc danh sách của dân chủ ở cơ sở.',
	),
);
