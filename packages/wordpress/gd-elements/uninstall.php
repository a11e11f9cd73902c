<?php
/**
 * Leaves nothing behind.
 *
 * @package GdElements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	// WordPress calls this once for the whole network; each site has settings of its own.
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $gd_elements_site ) {
		switch_to_blog( $gd_elements_site );
		delete_option( 'gd_elements' );
		restore_current_blog();
	}
} else {
	delete_option( 'gd_elements' );
}
