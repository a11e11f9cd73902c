/** A test that reads the browser's accessibility tree, which puppeteer cannot do in Firefox (WebDriver BiDi). */
export const itWithTree: typeof it | typeof it.skip = navigator.userAgent.includes('Firefox') ? it.skip : it;
