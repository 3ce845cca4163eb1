/**
 * What all readers share. A {@link org.fervor.data.layout.LayoutReader} has one or more {@link org.fervor.data.layout.Form}s, the shapes in which a data set lies on
 * disks. A form finds its home and fills a {@link org.fervor.data.layout.Draft}; mostly it is {@link org.fervor.data.layout.NamedPictures} or
 * {@link org.fervor.data.layout.ClassFolders} with a function from a name to a {@link org.fervor.data.layout.Verdict}. Forms and readers are immutable and may be shared
 * by threads; a draft belongs to one.
 */
package org.fervor.data.layout;
