/** The version in package.json, put in when the program is bundled. */
declare const DOSSIER_VERSION: string
