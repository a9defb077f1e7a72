/** Tells when a person has finished with the controls of a field. */
import type { FocusEvent } from "react";

/**
 * Whether the focus goes from inside an element to something else than a button or a link: what a message pushes away from
 * under the pointer would not get its click.
 */
export function leaves({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return false;
  return !(relatedTarget instanceof Element && relatedTarget.closest("button, a") !== null);
}
