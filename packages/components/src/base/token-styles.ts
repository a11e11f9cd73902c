import { css } from 'lit';

// Made from scripts/tokens/tokens.mjs by `npx vitest run --project docs -u`.

export const lightTokens = css`
  --_accent: var(--gd-accent, #0b5cad);
  --_accent-strong: var(--gd-accent-strong, var(--_accent-strong-made, #084a8c));
  --_on-accent: var(--gd-on-accent, var(--_on-accent-made, #ffffff));
  --_accent-soft: var(--gd-accent-soft, var(--_accent-soft-made, #e8f1fb));
  --_surface: var(--gd-surface, #ffffff);
  --_surface-soft: var(--gd-surface-soft, #f4f6f8);
  --_text: var(--gd-text, #1a2430);
  --_text-muted: var(--gd-text-muted, #51606f);
  --_border: var(--gd-border, #c9d2db);
  --_border-strong: var(--gd-border-strong, #6b7a89);
  --_danger: var(--gd-danger, #b3261e);
  --_danger-soft: var(--gd-danger-soft, #fdecea);
  --_success: var(--gd-success, #146c43);
  --_success-soft: var(--gd-success-soft, #e6f4ec);
  --_warning: var(--gd-warning, #8a4b00);
  --_warning-soft: var(--gd-warning-soft, #fff4e0);
  --_focus: var(--gd-focus, var(--_accent));
`;

export const darkTokens = css`
  --_accent: var(--gd-accent, #7db8f5);
  --_accent-strong: var(--gd-accent-strong, var(--_accent-strong-made, #a9d0fa));
  --_on-accent: var(--gd-on-accent, var(--_on-accent-made, #06203a));
  --_accent-soft: var(--gd-accent-soft, var(--_accent-soft-made, #16304a));
  --_surface: var(--gd-surface, #12181f);
  --_surface-soft: var(--gd-surface-soft, #1b242d);
  --_text: var(--gd-text, #e8edf2);
  --_text-muted: var(--gd-text-muted, #a9b6c3);
  --_border: var(--gd-border, #3b4855);
  --_border-strong: var(--gd-border-strong, #8b9aa8);
  --_danger: var(--gd-danger, #ff9d94);
  --_danger-soft: var(--gd-danger-soft, #3b1a18);
  --_success: var(--gd-success, #7fd6a8);
  --_success-soft: var(--gd-success-soft, #12301f);
  --_warning: var(--gd-warning, #f2bd6b);
  --_warning-soft: var(--gd-warning-soft, #35270f);
  --_focus: var(--gd-focus, var(--_accent-strong));
`;
