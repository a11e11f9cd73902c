<?php
/**
 * Leaves nothing behind.
 *
 * @package GdElements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'gd_elements' );
