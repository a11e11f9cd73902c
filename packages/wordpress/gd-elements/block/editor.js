/** The block in the editor: which element, with which attributes. It runs as it is, without a build. */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { __ } = i18n;
  const h = element.createElement;

  const ELEMENTS = [
    ['gd-feedback-form', __('Send a report or proposal', 'gd-elements')],
    ['gd-case-status', __('Follow a report', 'gd-elements')],
    ['gd-feedback-board', __('Answered reports', 'gd-elements')],
    ['gd-service-stats', __('How the units serve', 'gd-elements')],
    ['gd-complaint-draft', __('Write a complaint', 'gd-elements')],
    ['gd-denunciation-guide', __('How to denounce', 'gd-elements')],
    ['gd-model-list', __('Gallery of models', 'gd-elements')],
    ['gd-model-detail', __('One model', 'gd-elements')],
    ['gd-model-card', __('Card of a model', 'gd-elements')],
    ['gd-model-form', __('Nominate a model', 'gd-elements')],
    ['gd-model-stats', __('Register of models by year', 'gd-elements')],
    ['gd-model-book', __('Book of models', 'gd-elements')],
    ['gd-unit-picker', __('Choose a province and commune', 'gd-elements')],
  ];

  function edit({ attributes, setAttributes }) {
    const set = (name) => (value) => setAttributes({ [name]: value });
    const label = ELEMENTS.find(([tag]) => tag === attributes.element)?.[1] ?? attributes.element;
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Element', 'gd-elements') },
          h(components.SelectControl, {
            label: __('Element', 'gd-elements'),
            value: attributes.element,
            options: ELEMENTS.map(([value, words]) => ({ value, label: words })),
            onChange: set('element'),
          }),
          h(components.TextControl, {
            label: __('Attributes', 'gd-elements'),
            help: __('For example: heading-level="3"', 'gd-elements'),
            value: attributes.settings,
            onChange: set('settings'),
          }),
          h(components.TextareaControl, {
            label: __('Shown where the element cannot work', 'gd-elements'),
            value: attributes.fallback,
            onChange: set('fallback'),
          }),
        ),
      ),
      h(components.Placeholder, {
        icon: 'megaphone',
        label,
        instructions: `<${attributes.element}${attributes.settings && ` ${attributes.settings}`}>`,
      }),
    );
  }

  blocks.registerBlockType('gd/element', { edit, save: () => null });
})(globalThis.wp);
