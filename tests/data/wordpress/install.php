<?php
define('WP_INSTALLING', true);
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A clinic', 'editor', 'editor@clinic.example', false, '', wp_generate_password());
