/** What this page keeps on the device. Other test files run on the same origin at the same time and write there too. */
const own = new Set<string>();
const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (this: Storage, key: string, value: string): void {
  own.add(key);
  setItem.call(this, key, value);
};

/** Keys that this page has written, and that are still there. */
export const keptKeys = (): string[] =>
  [...own].filter((key) => sessionStorage.getItem(key) !== null || localStorage.getItem(key) !== null);
