<?php
/**
 * The script of the elements: one module from the GD server, of a version that does not change, checked by its hash.
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

const GD_ELEMENTS_SCRIPT = 'gd-elements';

/**
 * A setting, empty where it is not set.
 *
 * @param string $name api, site, phone, version or integrity.
 * @return string
 */
function gd_elements_option( $name ) {
	$options = get_option( 'gd_elements', array() );
	return is_array( $options ) && isset( $options[ $name ] ) ? (string) $options[ $name ] : '';
}

/** Puts the script into pages that have an element. It needs no inline script and no import map. */
function gd_elements_enqueue() {
	$version = gd_elements_option( 'version' );
	if ( '' === $version ) {
		return;
	}
	$src = gd_elements_option( 'api' ) . '/kit/' . $version . '/gd.js';
	// The address names the version: `?ver=` would only spoil the cache of other portals.
	wp_enqueue_script_module( GD_ELEMENTS_SCRIPT, $src, array(), null );
}

/**
 * The attributes that wp_enqueue_script_module() cannot be given: the hash, and the site key for every element.
 *
 * @param array<string, string|bool> $attributes Of any script that WordPress prints.
 * @return array<string, string|bool>
 */
function gd_elements_script_attributes( $attributes ) {
	if ( ! isset( $attributes['id'] ) || GD_ELEMENTS_SCRIPT . '-js-module' !== $attributes['id'] ) {
		return $attributes;
	}
	$attributes['integrity']   = gd_elements_option( 'integrity' );
	$attributes['crossorigin'] = 'anonymous';
	$attributes['data-site']   = gd_elements_option( 'site' );
	return $attributes;
}

/**
 * The newest version of a GD server's kit.
 *
 * @param string $api Origin of the server.
 * @return array{version: string, integrity: string}|WP_Error
 */
function gd_elements_newest( $api ) {
	$response = wp_remote_get( $api . '/kit/versions.json', array( 'timeout' => 10 ) );
	if ( is_wp_error( $response ) ) {
		return $response;
	}
	$kit     = json_decode( wp_remote_retrieve_body( $response ), true );
	$version = is_array( $kit ) && isset( $kit['latest'] ) ? $kit['latest'] : null;
	$hash    = is_string( $version ) && isset( $kit['versions'][ $version ]['files']['gd.js'] )
		? $kit['versions'][ $version ]['files']['gd.js']
		: null;
	// Both go into a page: nothing but what such a name and such a hash consist of.
	if ( ! is_string( $hash ) || ! preg_match( '/^[\w.-]+$/D', $version ) || ! preg_match( '#^sha384-[\w+/]+=*$#D', $hash ) ) {
		return new WP_Error( 'gd_elements_kit', __( 'There is no GD server at this address.', 'gd-elements' ) );
	}
	return array(
		'version'   => $version,
		'integrity' => $hash,
	);
}
