/** Defines every element. */
import './define-desk.js';
import './define-public.js';
