<?php
/**
 * The block "GD element", drawn by the server.
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

/** Block and editor script; the editor's words lie in languages/. */
function gd_elements_register_block() {
	wp_register_script(
		'gd-elements-editor',
		plugins_url( 'block/editor.js', __DIR__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		'0.1.0',
		true
	);
	wp_set_script_translations( 'gd-elements-editor', 'gd-elements', dirname( __DIR__ ) . '/languages' );
	register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => 'gd_elements_render_block' ) );
}

/**
 * The block as HTML.
 *
 * @param array{element?: string, settings?: string, fallback?: string} $block Its attributes.
 * @return string
 */
function gd_elements_render_block( $block ) {
	$settings = shortcode_parse_atts( isset( $block['settings'] ) ? $block['settings'] : '' );
	return gd_elements_shortcode(
		is_array( $settings ) ? $settings : array(),
		isset( $block['fallback'] ) ? $block['fallback'] : '',
		isset( $block['element'] ) ? $block['element'] : ''
	);
}
