<?php
/**
 * The script of the elements: one module from the GD server, of a version that does not change, checked by its hash.
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

/** One of the two is in a page: gd.js, or gd-form.js where the page has the form, whose beginning is inside. */
const GD_ELEMENTS_SCRIPT      = 'gd-elements';
const GD_ELEMENTS_FORM_SCRIPT = 'gd-elements-form';

/**
 * A setting, empty where it is not set.
 *
 * @param string $name api, site, phone, version, integrity or form_integrity.
 * @return string
 */
function gd_elements_option( $name ) {
	$options = get_option( 'gd_elements', array() );
	return is_array( $options ) && isset( $options[ $name ] ) ? (string) $options[ $name ] : '';
}

/**
 * Puts the script into pages that have an element. It needs no inline script and no import map.
 *
 * @param string $tag The element.
 */
function gd_elements_enqueue( $tag ) {
	static $has_form = false;

	$version = gd_elements_option( 'version' );
	if ( '' === $version || $has_form ) {
		return;
	}
	$has_form = 'gd-feedback-form' === $tag && '' !== gd_elements_option( 'form_integrity' );
	$folder   = gd_elements_option( 'api' ) . '/kit/' . $version;
	// The address names the version: `?ver=` would only spoil the cache of other portals.
	if ( $has_form ) {
		wp_dequeue_script_module( GD_ELEMENTS_SCRIPT );
		wp_enqueue_script_module( GD_ELEMENTS_FORM_SCRIPT, $folder . '/gd-form.js', array(), null );
	} else {
		wp_enqueue_script_module( GD_ELEMENTS_SCRIPT, $folder . '/gd.js', array(), null );
	}
}

/**
 * The attributes that wp_enqueue_script_module() cannot be given: the hash, and the site key for every element.
 *
 * @param array<string, string|bool> $attributes Of any script that WordPress prints.
 * @return array<string, string|bool>
 */
function gd_elements_script_attributes( $attributes ) {
	$hashes = array(
		GD_ELEMENTS_SCRIPT . '-js-module'      => 'integrity',
		GD_ELEMENTS_FORM_SCRIPT . '-js-module' => 'form_integrity',
	);
	if ( ! isset( $attributes['id'], $hashes[ $attributes['id'] ] ) ) {
		return $attributes;
	}
	$attributes['integrity']   = gd_elements_option( $hashes[ $attributes['id'] ] );
	$attributes['crossorigin'] = 'anonymous';
	$attributes['data-site']   = gd_elements_option( 'site' );
	return $attributes;
}

/**
 * The newest version of a GD server's kit.
 *
 * @param string $api Origin of the server.
 * @return array{version: string, integrity: string, form_integrity: string}|WP_Error
 */
function gd_elements_newest( $api ) {
	$response = wp_remote_get( $api . '/kit/versions.json', array( 'timeout' => 10 ) );
	if ( is_wp_error( $response ) ) {
		return $response;
	}
	$kit     = json_decode( wp_remote_retrieve_body( $response ), true );
	$version = is_array( $kit ) && isset( $kit['latest'] ) ? $kit['latest'] : null;
	$files   = is_string( $version ) && isset( $kit['versions'][ $version ]['files'] ) ? $kit['versions'][ $version ]['files'] : null;
	$hash    = gd_elements_hash( $files, 'gd.js' );
	// It goes into a page: nothing but what such a name consists of.
	if ( '' === $hash || ! preg_match( '/^[\w.-]+$/D', $version ) ) {
		return new WP_Error( 'gd_elements_kit', __( 'There is no GD server at this address.', 'gd-elements' ) );
	}
	return array(
		'version'        => $version,
		'integrity'      => $hash,
		'form_integrity' => gd_elements_hash( $files, 'gd-form.js' ),
	);
}

/**
 * The hash of a file.
 *
 * @param mixed  $files Hashes by the name of the file, as the server says.
 * @param string $name  The file.
 * @return string Empty where there is none, or nothing that looks like one.
 */
function gd_elements_hash( $files, $name ) {
	$hash = is_array( $files ) && isset( $files[ $name ] ) ? $files[ $name ] : '';
	return is_string( $hash ) && preg_match( '#^sha384-[\w+/]+=*$#D', $hash ) ? $hash : '';
}
