<?php
// What differs from a clinic's WordPress, because here both sites stand on one machine.
// WordPress asks no private address and no unusual port. A published site has neither.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn () => [(int) parse_url(getenv('KINESITE_ADDRESS'), PHP_URL_PORT)]);
// No mail is sent to an editor who is not there, and no picture letters are fetched from wordpress.org.
add_filter('pre_wp_mail', '__return_false');
remove_action('wp_head', 'print_emoji_detection_script', 7);
