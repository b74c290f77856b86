/** A layer over the built-in taxonomy that shows every form once; the tools in it are invented. */
export const STARTER_TAXONOMY: string = `# Your own skills: a layer over the taxonomy that comes with skillsift.
# A new id adds a skill; a known id changes that skill and keeps whatever is not said here.
#   skillsift skills <word>    what is there already?
#   skillsift lint             is this file sound?
#   skillsift test             do its examples hold?
# Everything below is an example: put your own skills in its place.

version: 0.1.0           # of your taxonomy; a change to it is a change to your numbers
category: our-tools      # the name of this file without .yaml
title: Our tools         # the heading of its table
kind: tool               # tool, method, business, soft, domain, credential or language

skills:                  # sorted by id
  # A skill of the built-in taxonomy: it keeps its name, labels and rules, and is found by one more label.
  kubernetes:
    addLabels: [Dockyard clusters]

  # The long form, for a name that is an ordinary word too.
  lantern:
    name: Lantern
    case: exact          # "Lantern", never "lantern"
    needs: evidence      # counts in a list of tools or after "experience with", not in any sentence
    not: [Lantern Festival]
    labels:              # other spellings; each has the rules that it is given here, and no others
      - Lantern dashboards
      - LTRN: { case: exact }
    implies: [sql]       # certain where Lantern is asked for, and counted apart
    note: Our query tool for telemetry.
    examples:            # what \`skillsift test\` runs; « and » mark the exact mention
      match:
        - "You have experience with «Lantern» and PostgreSQL."
        - "«LTRN» queries by the dozen."
      reject:
        - A paper lantern hangs in our lobby.
        - Lantern Festival is a day off.
        - Lantern is where our kitchen team eats.
        - We keep every ltrn label on file.

  # The short forms: the name alone, or a list of the name and its other labels.
  quillmark: Quillmark
  saltmarsh: [Saltmarsh, Saltmarsh pipelines]

  # Leaving out a skill of the built-in taxonomy:
  #   adobe-flash: { remove: true }
`;
