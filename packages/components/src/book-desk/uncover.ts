/** What lies in closed details cannot take the focus. */
function uncover(element: Element | null | undefined): void {
  const details = element?.closest('details');
  if (details) details.open = true;
}

/** Opens what fields with a message lie in, since the summary leads to them. */
export function uncoverInvalid(root: ParentNode): void {
  for (const field of root.querySelectorAll('[aria-invalid=true]')) uncover(field);
}

export function focusOn(root: ShadowRoot | null, id: string): void {
  const target = root?.getElementById(id);
  uncover(target);
  target?.focus();
}
