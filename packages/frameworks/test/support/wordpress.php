<?php
/**
 * As much of WordPress as the plugin calls: escaping as strict as its own, hooks that are remembered, and the printing of
 * script modules as WP_Script_Modules does it.
 */

define( 'ABSPATH', '/' );
$GLOBALS['gd'] = array( 'shortcodes' => array(), 'filters' => array(), 'actions' => array(), 'modules' => array(), 'blocks' => array(), 'settings' => array(), 'errors' => array(), 'remote' => null );

class WP_Error {
	private $message;
	public function __construct( $code, $message ) { $this->message = $message; }
	public function get_error_message() { return $this->message; }
}
function is_wp_error( $value ) { return $value instanceof WP_Error; }
function add_action( $hook, $callback ) { $GLOBALS['gd']['actions'][ $hook ][] = $callback; }
function add_filter( $hook, $callback ) { $GLOBALS['gd']['filters'][ $hook ][] = $callback; }
function do_action( $hook ) { foreach ( $GLOBALS['gd']['actions'][ $hook ] as $callback ) { $callback(); } }
function add_shortcode( $tag, $callback ) { $GLOBALS['gd']['shortcodes'][ $tag ] = $callback; }
function load_plugin_textdomain( $domain, $deprecated, $folder ) {}
function plugins_url( $path, $file ) { return '/plugins/' . $path; }
function wp_register_script( $handle, $src, $deps, $version, $footer ) {}
function wp_set_script_translations( $handle, $domain, $folder ) {}
function register_block_type( $folder, $settings ) {
	$block = json_decode( file_get_contents( $folder . '/block.json' ), true );
	$GLOBALS['gd']['blocks'][ $block['name'] ] = $settings['render_callback'];
}
function register_setting( $group, $name, $settings ) { $GLOBALS['gd']['settings'][ $name ] = $settings; }
function add_settings_section( ...$section ) {}
function add_settings_field( $id, $title, $callback, $page, $section, $field ) { $GLOBALS['gd']['fields'][] = array( $callback, $field ); }
function add_settings_error( $setting, $code, $message ) { $GLOBALS['gd']['errors'][] = $message; }
function add_options_page( ...$page ) {}
function settings_fields( $group ) {}
function do_settings_sections( $page ) { foreach ( $GLOBALS['gd']['fields'] as list( $callback, $field ) ) { $callback( $field ); } }
function submit_button() {}
function current_user_can( $capability ) { return 'manage_options' === $capability; }
function get_admin_page_title() { return 'GD Elements'; }
function get_option( $name, $default ) { return $GLOBALS['gd']['options'][ $name ] ?? $default; }
function delete_option( $name ) { unset( $GLOBALS['gd']['options'][ $name ] ); }
/** A network where a test has set `network`: the options of each site by its number. */
function is_multisite() { return isset( $GLOBALS['gd']['network'] ); }
function get_sites( $query ) {
	$sites = array_keys( $GLOBALS['gd']['network'] );
	return 0 === ( $query['number'] ?? 100 ) ? $sites : array_slice( $sites, 0, $query['number'] ?? 100 );
}
function switch_to_blog( $site ) {
	$GLOBALS['gd']['site']    = $site;
	$GLOBALS['gd']['options'] = $GLOBALS['gd']['network'][ $site ];
}
function restore_current_blog() { $GLOBALS['gd']['network'][ $GLOBALS['gd']['site'] ] = $GLOBALS['gd']['options']; }
function wp_remote_get( $address, $settings ) {
	return $GLOBALS['gd']['remote'][ $address ] ?? new WP_Error( 'http', 'No answer.' );
}
function wp_remote_retrieve_body( $response ) { return $response; }
function __( $text, $domain ) { return $text; }
function esc_html_e( $text, $domain ) { echo esc_html( $text ); }
function esc_html( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_url( $address, $protocols ) {
	return in_array( strtok( $address, ':' ), $protocols, true ) ? htmlspecialchars( $address, ENT_QUOTES ) : '';
}
function wp_kses_bad_protocol( $address, $protocols ) {
	return preg_replace( '/^\s*(?!(?:' . implode( '|', $protocols ) . '):)[a-z]+:/i', '', $address );
}
function wp_kses_post( $html ) { return strip_tags( $html, '<a><p><strong>' ); }
function shortcode_parse_atts( $text ) {
	preg_match_all( '/([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)|(\S+)(?:\s|$)/', $text, $matches, PREG_SET_ORDER );
	$attributes = array();
	foreach ( $matches as $match ) {
		if ( isset( $match[3] ) ) {
			$attributes[] = $match[3];
		} else {
			$attributes[ strtolower( $match[1] ) ] = $match[2];
		}
	}
	return $attributes;
}
function wp_dequeue_script_module( $id ) { unset( $GLOBALS['gd']['modules'][ $id ] ); }
function wp_enqueue_script_module( $id, $src, $deps, $version ) { $GLOBALS['gd']['modules'][ $id ] = array( $src, $version ); }

/** As WordPress: `id` is the module's with `-js-module`, `?ver=` is added unless the version is null. */
function gd_print_script_modules() {
	foreach ( $GLOBALS['gd']['modules'] as $id => list( $src, $version ) ) {
		$attributes = array( 'type' => 'module', 'src' => null === $version ? $src : $src . '?ver=' . $version, 'id' => $id . '-js-module' );
		foreach ( $GLOBALS['gd']['filters']['wp_script_attributes'] as $filter ) {
			$attributes = $filter( $attributes );
		}
		echo '<script';
		foreach ( $attributes as $name => $value ) {
			echo true === $value ? ' ' . $name : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		echo "></script>\n";
	}
}

/** What stands in a post: `[tag attributes]` and `[tag attributes]inside[/tag]`. */
function do_shortcode( $text ) {
	$tags = implode( '|', array_map( 'preg_quote', array_keys( $GLOBALS['gd']['shortcodes'] ) ) );
	return preg_replace_callback(
		'/\[(' . $tags . ')(?![\w-])([^\]]*)\](?:(.*?)\[\/\1\])?/s',
		function ( $match ) {
			$callback = $GLOBALS['gd']['shortcodes'][ $match[1] ];
			return $callback( shortcode_parse_atts( trim( $match[2] ) ), $match[3] ?? null, $match[1] );
		},
		$text
	);
}
