<?php
/**
 * Settings → GD Elements.
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

/** The option, its page and its fields. */
function gd_elements_register_settings() {
	register_setting(
		'gd_elements',
		'gd_elements',
		array(
			'type'              => 'array',
			'default'           => array(),
			'sanitize_callback' => 'gd_elements_sanitize',
		)
	);
	add_settings_section( 'gd_elements', '', '__return_null', 'gd-elements' );
	$fields = array(
		'api'   => array( __( 'Address of the GD server', 'gd-elements' ), 'url', 'https://api.example.vn' ),
		'site'  => array( __( 'Site key', 'gd-elements' ), 'text', '' ),
		'phone' => array( __( 'Telephone number where an element cannot work', 'gd-elements' ), 'tel', '1022' ),
	);
	foreach ( $fields as $name => list( $label, $type, $placeholder ) ) {
		add_settings_field(
			'gd_elements_' . $name,
			$label,
			'gd_elements_field',
			'gd-elements',
			'gd_elements',
			array(
				'label_for'   => 'gd_elements_' . $name,
				'name'        => $name,
				'type'        => $type,
				'placeholder' => $placeholder,
			)
		);
	}
}

/** Only administrators see it. */
function gd_elements_add_settings_page() {
	add_options_page( 'GD Elements', 'GD Elements', 'manage_options', 'gd-elements', 'gd_elements_settings_page' );
}

/**
 * What was typed, made safe. Saving looks for the newest version of the script; where the server does not answer, the
 * version that was there stays.
 *
 * @param mixed $input From the form.
 * @return array<string, string>
 */
function gd_elements_sanitize( $input ) {
	$input   = is_array( $input ) ? $input : array();
	$options = array(
		'api'            => gd_elements_origin( isset( $input['api'] ) ? $input['api'] : '' ),
		'site'           => preg_replace( '/[^\w.-]/', '', isset( $input['site'] ) ? (string) $input['site'] : '' ),
		'phone'          => preg_replace( '/[^\d+ .-]/', '', isset( $input['phone'] ) ? (string) $input['phone'] : '' ),
		'version'        => '',
		'integrity'      => '',
		'form_integrity' => '',
	);
	if ( '' === $options['api'] ) {
		add_settings_error( 'gd_elements', 'api', __( 'The address must begin with https://.', 'gd-elements' ) );
		return $options;
	}
	$newest = gd_elements_newest( $options['api'] );
	if ( ! is_wp_error( $newest ) ) {
		return array_merge( $options, $newest );
	}
	add_settings_error( 'gd_elements', 'kit', $newest->get_error_message() );
	if ( gd_elements_option( 'api' ) === $options['api'] ) {
		foreach ( array( 'version', 'integrity', 'form_integrity' ) as $name ) {
			$options[ $name ] = gd_elements_option( $name );
		}
	}
	return $options;
}

/**
 * The origin of an address. Without encryption only the machine itself, where a portal is tried out.
 *
 * @param mixed $address As typed.
 * @return string Empty where it is none.
 */
function gd_elements_origin( $address ) {
	$pattern = '#^(https://[a-z0-9.-]+(?::\d+)?|http://(?:localhost|127\.0\.0\.1)(?::\d+)?)(?:/.*)?$#iD';
	return preg_match( $pattern, trim( (string) $address ), $parts ) ? strtolower( $parts[1] ) : '';
}

/**
 * One field of the form.
 *
 * @param array{label_for: string, name: string, type: string, placeholder: string} $field As registered.
 */
function gd_elements_field( $field ) {
	printf(
		'<input class="regular-text" id="%s" name="gd_elements[%s]" type="%s" placeholder="%s" value="%s">',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( $field['type'] ),
		esc_attr( $field['placeholder'] ),
		esc_attr( gd_elements_option( $field['name'] ) )
	);
}

/** The page itself, with the version that pages load and the sources that a policy has to allow. */
function gd_elements_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$version = gd_elements_option( 'version' );
	$api     = gd_elements_option( 'api' );
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'gd_elements' );
			do_settings_sections( 'gd-elements' );
			?>
			<p>
				<?php
				echo esc_html(
					'' === $version
						? __( 'No version of the elements is loaded yet.', 'gd-elements' )
						/* translators: %s: a version */
						: sprintf( __( 'Pages load version %s. Save again to take the newest.', 'gd-elements' ), $version )
				);
				?>
			</p>
			<?php submit_button(); ?>
		</form>
		<?php if ( '' !== $api ) : ?>
			<h2><?php esc_html_e( 'Content-Security-Policy', 'gd-elements' ); ?></h2>
			<p><?php esc_html_e( 'If your site sends one, it has to allow:', 'gd-elements' ); ?></p>
			<p><code><?php echo esc_html( sprintf( 'script-src %1$s; connect-src %1$s; img-src %1$s; form-action %1$s', $api ) ); ?></code></p>
		<?php endif; ?>
	</div>
	<?php
}
