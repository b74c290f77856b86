/** The settings that people change most, with what they mean. */
export const STARTER_CONFIG: string = `# Settings of skillsift for this folder and all below it. The command line beats them.
# \`skillsift --print-config\` prints every setting and where its value comes from.

# Laid over the built-in taxonomy, the lowest first; paths are meant from this file.
taxonomy: [taxonomy]

# Do without the built-in taxonomy:
# builtin: false

# Only skills of these kinds:
# kind: [tool, method]

# Leave out of the tables what fewer postings ask for, and what comes after the first twenty:
# minPostings: 2
# top: 20

# What share of the ruled labels and rules \`skillsift test --coverage\` wants exercised, in per cent:
# threshold: 80
`;
