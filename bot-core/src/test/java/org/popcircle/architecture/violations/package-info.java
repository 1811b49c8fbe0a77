/** Classes that each break one rule of the architecture, so that the rules are seen to fail. */
package org.popcircle.architecture.violations;
