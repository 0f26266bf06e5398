import type {Conference, DocumentRequest, TemplateDeclaration} from '../model/index.js'

/** The paper to print on: named by the document, its template or the conference, the first that names one. */
export const paperOf = (
  document: DocumentRequest,
  declaration: TemplateDeclaration,
  conference: Conference,
): Conference['paper'] => document.paper ?? declaration.paper ?? conference.paper
