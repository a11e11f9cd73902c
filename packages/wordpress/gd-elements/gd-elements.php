<?php
/**
 * Plugin Name:       GD Elements
 * Description:       Forms and lists of grassroots democracy (gd-feedback-form and others) as a block and as shortcodes.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       gd-elements
 * Domain Path:       /languages
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/elements.php';
require_once __DIR__ . '/includes/render.php';
require_once __DIR__ . '/includes/kit.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/block.php';

add_action( 'init', 'gd_elements_init' );
add_action( 'admin_init', 'gd_elements_register_settings' );
add_action( 'admin_menu', 'gd_elements_add_settings_page' );
add_filter( 'wp_script_attributes', 'gd_elements_script_attributes' );

/** Shortcodes and the block; words of the plugin's own folder, for it need not come from wordpress.org. */
function gd_elements_init() {
	load_plugin_textdomain( 'gd-elements', false, 'gd-elements/languages' );
	foreach ( array_keys( gd_elements_list() ) as $tag ) {
		add_shortcode( $tag, 'gd_elements_shortcode' );
	}
	gd_elements_register_block();
}
