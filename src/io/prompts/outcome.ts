/** How a prompt ended. */
export type Outcome<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'back' }
  /** Ctrl-C, or Ctrl-D where there is nothing to end; `typed` is what stays on the screen. */
  | { readonly kind: 'cancelled'; readonly typed: string }
  /** A function of the question has thrown. */
  | { readonly kind: 'failed'; readonly error: unknown }
