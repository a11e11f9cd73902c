<?php
/**
 * The elements for everybody and their attributes, as the manifest of @gd/components has them (a test compares).
 *
 * @package GdElements
 */

defined( 'ABSPATH' ) || exit;

/**
 * Attributes by tag. Elements of officers are not here: they belong on the GD server's own pages. Nor is `api-base`:
 * an author of posts must not be able to send readers' reports to another server than the administrator chose.
 *
 * @return array<string, string[]>
 */
function gd_elements_list() {
	return array(
		'gd-case-status'        => array( 'code', 'heading-level', 'refresh-seconds', 'site', 'theme' ),
		'gd-complaint-draft'    => array( 'heading-level', 'theme' ),
		'gd-denunciation-guide' => array( 'heading-level', 'theme' ),
		'gd-feedback-board'     => array( 'q', 'kind', 'unit', 'sort', 'page-size', 'open-data', 'heading-level', 'site', 'theme' ),
		'gd-feedback-form'      => array( 'status-href', 'heading-level', 'site', 'theme' ),
		'gd-model-book'         => array( 'book', 'model-href', 'heading-level', 'site', 'theme' ),
		'gd-model-card'         => array( 'slug', 'site', 'model-href', 'heading-level', 'theme' ),
		'gd-model-detail'       => array( 'slug', 'from-address', 'model-href', 'contact-href', 'status-href', 'heading-level', 'site', 'theme' ),
		'gd-model-form'         => array( 'as', 'heading-level', 'site', 'theme' ),
		'gd-model-list'         => array( 'q', 'field', 'kind', 'level', 'recognition', 'province', 'unit', 'year', 'sort', 'page-size', 'paged', 'address', 'model-href', 'nominate-href', 'heading-level', 'site', 'theme' ),
		'gd-model-stats'        => array( 'from', 'to', 'unit', 'heading-level', 'site', 'theme' ),
		'gd-service-stats'      => array( 'from', 'to', 'unit', 'open-data', 'heading-level', 'site', 'theme' ),
		'gd-unit-picker'        => array( 'value', 'formerly', 'province', 'mode', 'date', 'label', 'hint', 'error', 'name', 'required', 'disabled', 'theme' ),
	);
}
