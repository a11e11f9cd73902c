/** What a rewritten program calls for each value that it shows; the test that runs it says what happens then. */
type Check = (index: number, evaluate: () => Promise<unknown>) => Promise<void>;

let check: Check;

export const onShown = (next: Check): void => {
  check = next;
};

export const shown: Check = (index, evaluate) => check(index, evaluate);
