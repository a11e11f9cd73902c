import { css } from 'lit';

export const receiptStyles = css`
  .receipt {
    padding: clamp(1em, 4vw, 2em);
    border: 1px solid var(--_border);
    border-top: 0.4em solid var(--_success);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .receipt-head {
    position: relative;
    padding-inline-start: 3.25em;
  }
  .receipt-mark {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    width: 2.4em;
    height: 2.4em;
    border-radius: 50%;
    background: var(--_success-soft);
    color: var(--_success);
  }
  .receipt dl {
    margin: 0 0 1em;
  }
  .receipt dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .receipt dt {
    color: var(--_text-muted);
    font-size: 0.9375em;
  }
  .receipt-keys {
    display: grid;
    gap: 1em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .receipt-code {
    font-family: ui-monospace, 'Cascadia Mono', 'Roboto Mono', Menlo, monospace;
    font-size: clamp(1.35em, 6.4vw, 2em);
    font-weight: 700;
    line-height: 1.3;
    letter-spacing: 0.03em;
  }
  .receipt-keys .hint {
    margin: 0;
  }
  .receipt-secret {
    font-family: ui-monospace, 'Cascadia Mono', 'Roboto Mono', Menlo, monospace;
    font-size: 1.125em;
    font-weight: 600;
    user-select: all;
  }
  .receipt-qr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .receipt-qr .hint {
    flex: 1 1 12em;
  }
  .qr {
    display: block;
    width: 10em;
    height: 10em;
    border-radius: var(--_radius);
  }
  /* Readers need dark on light, whatever the theme. */
  .qr-light {
    fill: #fff;
    forced-color-adjust: none;
  }
  .qr-dark {
    fill: #000;
    forced-color-adjust: none;
  }
  .receipt-lodging {
    margin-top: 1em;
    font-size: 1.0625em;
  }
  .receipt-signed {
    margin: 1.5em 0;
    padding-top: 1em;
    border-top: 1px solid var(--_border);
  }
  .receipt details {
    margin-bottom: 0.75em;
  }
  .receipt-group {
    margin-inline-end: 0.6em;
  }
  .receipt-facts {
    display: grid;
    gap: 0.75em 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    margin-top: 1em;
  }
  .receipt-facts dd {
    font-weight: 600;
  }
  .receipt-steps {
    margin: 0;
    padding-inline-start: 1.4em;
  }
  .receipt-step {
    margin-bottom: 0.1em;
  }
  .receipt .actions {
    margin-top: 0;
  }
  .copy-status {
    min-height: 1.6em;
    margin: 0.25em 0 0.5em;
  }

  @media print {
    .receipt {
      padding: 0;
      border: 0;
      background: none;
      color: #000;
    }
    .receipt-keys {
      border: 2px solid #000;
      background: none;
      break-inside: avoid;
    }
    .receipt .notice,
    .receipt li {
      break-inside: avoid;
    }
    .receipt .muted,
    .receipt dt,
    .receipt .hint {
      color: #333;
    }
  }
`;
