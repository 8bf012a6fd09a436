package org.patienthandbook.output.html;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.patienthandbook.output.template.FinishedPage;

/**
 * What JBake's parts ask of their configuration, answered at once. The stock one asks Commons Configuration, page by
 * page, for what it has read from files; there is none here, so that whatever else JBake came to ask would fail.
 */
final class OvenSettings extends DefaultJBakeConfiguration {

    /** The folder of assets, in the scratch folder. */
    static final String ASSETS = "assets";

    /** The folder to bake into, in the scratch folder. */
    static final String BAKED = "baked";

    private final File scratch;

    /** @param scratch the folder of one bake, with a folder of assets and one to bake into */
    @SuppressWarnings("deprecation") // the other constructor reads its folders from Commons Configuration
    OvenSettings(Path scratch) {
        super(null);
        this.scratch = scratch.toFile();
    }

    /** JBake demands a folder for each of these, although it reads from none of them. */
    @Override
    public File getSourceFolder() {
        return scratch;
    }

    @Override
    public File getContentFolder() {
        return scratch;
    }

    @Override
    public File getTemplateFolder() {
        return scratch;
    }

    @Override
    public File getAssetFolder() {
        return new File(scratch, ASSETS);
    }

    @Override
    public File getDestinationFolder() {
        return new File(scratch, BAKED);
    }

    @Override
    public boolean getAssetIgnoreHidden() {
        return false;
    }

    @Override
    public String getIgnoreFileName() {
        return ".jbakeignore";
    }

    @Override
    public String getTemplateByDocType(String type) {
        return FinishedPage.templateOf(type);
    }

    @Override
    public String getOutputExtensionByDocType(String type) {
        return ".html";
    }

    @Override
    public String getDraftSuffix() {
        return "-draft";
    }

    @Override
    public String getRenderEncoding() {
        return StandardCharsets.UTF_8.name();
    }
}
