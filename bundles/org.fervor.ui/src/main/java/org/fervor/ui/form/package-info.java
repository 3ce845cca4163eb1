/**
 * Forms made from descriptors: {@link org.fervor.ui.form.ParameterForm} shows {@code Parameter}s, {@link org.fervor.ui.form.CheckList} a choice of several,
 * {@link org.fervor.ui.form.ParameterSliders} gives numbers a slider, {@link org.fervor.ui.form.Sections} is a scrolled page with headings. UI thread only.
 */
package org.fervor.ui.form;
