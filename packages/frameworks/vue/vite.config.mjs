import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const compilerOptions = { isCustomElement: (/** @type {string} */ tag) => tag.startsWith('gd-') };

export default defineConfig({ plugins: [vue({ template: { compilerOptions } })] });
