<?php
/**
 * One element as HTML.
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

/**
 * The tag with the attributes that its element has; any other is left out. Every value is escaped.
 *
 * @param string               $tag        One of gd_elements_list().
 * @param array<string, mixed> $attributes As the author wrote them.
 * @param string               $inside     Shown until the element is there, and where it cannot be; HTML as posts may have.
 * @return string HTML, empty for an unknown tag.
 */
function gd_elements_render( $tag, $attributes, $inside = '' ) {
	$list = gd_elements_list();
	if ( ! isset( $list[ $tag ] ) ) {
		return '';
	}
	gd_elements_enqueue( $tag );

	$html = '<' . $tag;
	foreach ( $list[ $tag ] as $name ) {
		if ( ! isset( $attributes[ $name ] ) || ! is_scalar( $attributes[ $name ] ) ) {
			continue;
		}
		$value = $attributes[ $name ];
		if ( false === $value || '' === $value ) {
			continue;
		}
		$value = true === $value ? '' : (string) $value;
		if ( '-href' === substr( $name, -5 ) ) {
			// Not esc_url(), which takes the braces out of `{slug}`.
			$value = wp_kses_bad_protocol( $value, array( 'http', 'https' ) );
		}
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html . '>' . gd_elements_fallback( $inside ) . '</' . $tag . '>';
}

/**
 * What the reader has where the element cannot work: what the author wrote, or the telephone number of the settings.
 *
 * @param string $inside As the author wrote it.
 * @return string
 */
function gd_elements_fallback( $inside ) {
	$inside = trim( wp_kses_post( $inside ) );
	if ( '' !== $inside ) {
		return '<div slot="fallback">' . $inside . '</div>';
	}
	$phone = gd_elements_option( 'phone' );
	if ( '' === $phone ) {
		return '';
	}
	/* translators: %s: a telephone number */
	$words = sprintf( __( 'Call %s', 'gd-elements' ), $phone );
	return '<a slot="fallback" href="' . esc_url( 'tel:' . $phone, array( 'tel' ) ) . '">' . esc_html( $words ) . '</a>';
}

/**
 * `[gd-feedback-form site="…"]`, and `[gd-feedback-form]what stands inside[/gd-feedback-form]`.
 *
 * @param array<int|string, string>|string $attributes Empty string where there are none.
 * @param string|null                      $content    Between the two tags.
 * @param string                           $tag        The shortcode's name.
 * @return string
 */
function gd_elements_shortcode( $attributes, $content, $tag ) {
	$named = array();
	foreach ( (array) $attributes as $name => $value ) {
		// `[gd-unit-picker required]` comes as a value without a name.
		$named[ is_int( $name ) ? $value : $name ] = is_int( $name ) ? true : $value;
	}
	return gd_elements_render( $tag, $named, (string) $content );
}
