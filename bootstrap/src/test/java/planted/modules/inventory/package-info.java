/** Planted: a module with something of its own. */
package planted.modules.inventory;
