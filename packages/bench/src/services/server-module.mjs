/** The address of a module of the compiled server. @param {string} path in its `dist` */
export const serverModule = (path) => new URL(path, import.meta.resolve('@gd/server')).href;
