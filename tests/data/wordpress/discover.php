<?php
// Says what WordPress finds out by oEmbed about the address that comes in.
require getcwd() . '/wp-load.php';
echo wp_json_encode((new WP_oEmbed())->get_data(stream_get_contents(STDIN)));
