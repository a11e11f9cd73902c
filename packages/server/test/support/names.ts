export const TEMPLATE = 'gd_template';

/** The page that embeds GD in the tests. */
export const PAGE_ORIGIN = 'https://hoalu.example.vn';

export const TENANT = '37';
export const SITE = 'gd_site_37_hoalu';
export const HOA_LU = '14329@2025-07-01';
export const YEN_TU = '14728@2025-07-01';
export const NINH_BINH = '37@2025-07-01';
